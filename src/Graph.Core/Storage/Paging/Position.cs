namespace Graph.Core.Storage.Paging;

/// <summary>
/// Where a row stands in an ordered list: its order values (long, double, string or null, one per order entry) and its tie. For a closure:
/// the distance (long) and the tie.
/// </summary>
public sealed record Position(IReadOnlyList<object?> Values, long Tie);
