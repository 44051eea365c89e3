using Graph.Core.Errors;

namespace Graph.Core.Storage.Paging;

/// <summary>The request for a page of a list.</summary>
/// <param name="Size">The maximum number of rows, 0 to <see cref="MaxRows"/>.</param>
/// <param name="Backward">Whether to return the last rows before <paramref name="Before"/> instead of the first rows after
/// <paramref name="After"/>. The rows are in the order of the list in both cases.</param>
/// <param name="After">Only rows after this position.</param>
/// <param name="Before">Only rows before this position.</param>
/// <param name="Count">Whether <see cref="RowPage.Total"/> is requested.</param>
/// <param name="Placed">Whether <see cref="RowPage.Positions"/> are requested.</param>
public sealed record PageRequest(int Size, bool Backward = false, Position? After = null, Position? Before = null, bool Count = false,
    bool Placed = true)
{
    /// <summary>The maximum number of rows per page.</summary>
    public const int MaxRows = 500;

    /// <summary>The first 500 rows, for a list without paging.</summary>
    public static PageRequest Whole { get; } = new(MaxRows, Placed: false);

    /// <summary>The maximum number of rows.</summary>
    public int Size { get; } = Size is >= 0 and <= MaxRows
        ? Size
        : throw new InvalidRequestException(ErrorCodes.PageSize,
        $"A page of {Size} was asked for; ask for 0 to {MaxRows}, and page on with a cursor.");
}
