using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Extracts;

/// <summary>Which part of a view is taken out. Whatever it is, its references are closed: see <see cref="Extract"/>.</summary>
public abstract record ExtractScope;

/// <summary>All that the view shows.</summary>
public sealed record WholeScope : ExtractScope;

/// <summary>The events that pass, and the facts that have one of them as an end.</summary>
/// <param name="Filter">What they must pass.</param>
/// <param name="Where">The filter as it was given, for the manifest.</param>
public sealed record EventScope(Filter Filter, JsonElement Where) : ExtractScope;

/// <summary>
/// The process, the processes and events that are part of it at any remove (PART_OF), and the facts that have one of them as an end.
/// </summary>
/// <param name="Process">The process; an absorbed key means the kept one.</param>
public sealed record ProcessScope(Key Process) : ExtractScope;

/// <summary>
/// What a bounded walk reaches (<see cref="ExpansionRequest"/>): entities other than sources, over all facts but claims, and the
/// facts between them.
/// </summary>
/// <param name="Focus">Where it starts, 1 to 1,000 entities.</param>
/// <param name="Depth">How many facts away, 0 to 6.</param>
public sealed record FocusScope(IReadOnlyList<Key> Focus, int Depth) : ExtractScope;
