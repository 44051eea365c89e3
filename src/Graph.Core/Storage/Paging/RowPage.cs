namespace Graph.Core.Storage.Paging;

/// <summary>A page of rows.</summary>
/// <param name="Rows">The rows, in the list's order; null only for a requested key that is unknown.</param>
/// <param name="Positions">The position of each row, for cursors; empty if the rows are not paged (keys, ends) or positions were not
/// requested.</param>
/// <param name="HasNext">Whether there are rows behind, before <see cref="PageRequest.Before"/> where given: exact when paging forward;
/// when paging backward, whether <see cref="PageRequest.Before"/> was given.</param>
/// <param name="HasPrevious">Whether there are rows before, after <see cref="PageRequest.After"/> where given: exact when paging backward;
/// when paging forward, whether <see cref="PageRequest.After"/> was given.</param>
/// <param name="Total">The total number of rows in the list, regardless of the page, if requested.</param>
public sealed record RowPage(IReadOnlyList<Row?> Rows, IReadOnlyList<Position> Positions, bool HasNext = false, bool HasPrevious = false,
    long? Total = null)
{
    /// <summary>No rows.</summary>
    public static RowPage Empty { get; } = new([], []);

    /// <summary>The only row, or null.</summary>
    public Row? Single => Rows.Count == 0 ? null : Rows[0];
}
