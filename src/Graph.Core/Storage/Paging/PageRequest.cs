using Graph.Core.Errors;

namespace Graph.Core.Storage.Paging;

/// <summary>Which page of a list.</summary>
/// <param name="Size">At most so many rows, 0 to <see cref="MaxRows"/>.</param>
/// <param name="Backward">Whether they are the last ones before <paramref name="Before"/> rather than the first ones after
/// <paramref name="After"/>. They stand in the list's order either way.</param>
/// <param name="After">Only rows after this position.</param>
/// <param name="Before">Only rows before this position.</param>
/// <param name="Count">Whether <see cref="RowPage.Total"/> is wanted.</param>
/// <param name="Placed">Whether <see cref="RowPage.Positions"/> are wanted.</param>
public sealed record PageRequest(int Size, bool Backward = false, Position? After = null, Position? Before = null, bool Count = false,
    bool Placed = true)
{
    /// <summary>The most rows of one page.</summary>
    public const int MaxRows = 500;

    /// <summary>Everything in a list that nobody pages: the first 500.</summary>
    public static PageRequest Whole { get; } = new(MaxRows, Placed: false);

    /// <summary>At most so many rows.</summary>
    public int Size { get; } = Size is >= 0 and <= MaxRows
        ? Size
        : throw new InvalidRequestException(ErrorCodes.PageSize,
        $"A page of {Size} was asked for; ask for 0 to {MaxRows}, and page on with a cursor.");
}
