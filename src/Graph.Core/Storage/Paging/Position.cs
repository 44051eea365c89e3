namespace Graph.Core.Storage.Paging;

/// <summary>
/// The position of a row in an ordered list: its sort values (long, double, string or null, one per order entry) and its tie. For a
/// closure: the distance (long) and the tie.
/// </summary>
public sealed record Position(IReadOnlyList<object?> Values, long Tie);
