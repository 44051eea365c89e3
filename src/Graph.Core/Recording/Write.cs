using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Recording;

/// <summary>One thing that a batch does to one element (or, for <see cref="RetractMissing"/>, to those of an origin).</summary>
public abstract record Write;

/// <summary>
/// Creates the element, or revises it where its content differs; equal content writes nothing. A retracted element comes back.
/// </summary>
/// <param name="Element">The whole new content.</param>
/// <param name="At">Where it was written, for problems.</param>
/// <param name="HasOwnKey">Whether the writer chose the key, as for an episode that has alike ones.</param>
public sealed record Put(Element Element, Location? At = null, bool HasOwnKey = false) : Write;

/// <summary>Gives a fact or a process its end in time.</summary>
public sealed record EndOn(Key Key, PartialDate End) : Write;

/// <summary>Withdraws an element. Earlier views keep it; a fact stays reachable by its key.</summary>
public sealed record Retract(Key Key, string Reason) : Write;

/// <summary>Withdraws what the batch's origin created and the batch no longer puts.</summary>
public sealed record RetractMissing(string Reason) : Write;

/// <summary>Absorbs one entity into another of its kind: its facts move to the kept one, its key goes on resolving to it.</summary>
public sealed record Merge(Key Absorbed, Key Kept, string Reason) : Write;

/// <summary>Undoes a merge: the absorbed entity comes back with the facts that moved and were not moved on since.</summary>
public sealed record Split(Key Absorbed, string Reason) : Write;

/// <summary>
/// Blanks an element's content in every version, in the diary and in the index, by law. A tombstone stays: key, when, by whom, why.
/// </summary>
public sealed record Redact(Key Key, string Reason) : Write;
