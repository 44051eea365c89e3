using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Extracts;

/// <summary>A part of a view. Its references are always closed: see <see cref="Extract"/>.</summary>
public abstract record ExtractScope;

/// <summary>Everything that the view shows.</summary>
public sealed record WholeScope : ExtractScope;

/// <summary>The events that pass, and the facts that have one of them as an end.</summary>
/// <param name="Filter">The filter that events must pass.</param>
/// <param name="Where">The filter as it was given, for the manifest.</param>
public sealed record EventScope(Filter Filter, JsonElement Where) : ExtractScope;

/// <summary>
/// The process, the processes and events that are part of it directly or through others (PART_OF), and the facts that have one of them
/// as an end.
/// </summary>
/// <param name="Process">The process; a merged key means the one that it was merged into.</param>
public sealed record ProcessScope(Key Process) : ExtractScope;

/// <summary>
/// The entities that a bounded expansion reaches (<see cref="ExpansionRequest"/>), other than sources, over all facts but claims, and
/// the facts between them.
/// </summary>
/// <param name="Focus">The entities that it starts from, 1 to 1,000.</param>
/// <param name="Depth">The number of facts between focus and result, 0 to 6.</param>
public sealed record FocusScope(IReadOnlyList<Key> Focus, int Depth) : ExtractScope;
