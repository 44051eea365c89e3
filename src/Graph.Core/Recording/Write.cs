using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Recording;

/// <summary>A write to one element (or, for <see cref="RetractMissing"/>, to the elements of an origin).</summary>
public abstract record Write;

/// <summary>
/// Creates the element, or revises it if its content differs; equal content writes nothing. A retracted element is restored.
/// </summary>
/// <param name="Element">The complete new content.</param>
/// <param name="At">The location in the input, for problems.</param>
/// <param name="HasOwnKey">Whether the writer chose the key, as for one of several identical episodes.</param>
public sealed record Put(Element Element, Location? At = null, bool HasOwnKey = false) : Write;

/// <summary>Sets the end date of a fact or a process.</summary>
public sealed record EndOn(Key Key, PartialDate End) : Write;

/// <summary>Retracts an element. Views of earlier revisions keep it; a fact remains reachable by its key.</summary>
public sealed record Retract(Key Key, string Reason) : Write;

/// <summary>Retracts the elements that the batch's origin created and that the batch does not put.</summary>
public sealed record RetractMissing(string Reason) : Write;

/// <summary>Merges one entity into another of its kind: its facts move to the surviving one, and its key resolves to it.</summary>
public sealed record Merge(Key Absorbed, Key Kept, string Reason) : Write;

/// <summary>Undoes a merge: the merged entity is restored with the facts that moved and were not moved again since.</summary>
public sealed record Split(Key Absorbed, string Reason) : Write;

/// <summary>
/// Redacts the content of an element in every version, in the change log and in the index, for legal reasons. A tombstone remains: key,
/// time, author, reason.
/// </summary>
public sealed record Redact(Key Key, string Reason) : Write;
