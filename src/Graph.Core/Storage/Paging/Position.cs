using Graph.Core.Errors;

namespace Graph.Core.Storage.Paging;

/// <summary>
/// The position of a row in an ordered list: its sort values (long, double, string or null, one per order entry) and its tie. For a
/// closure: the distance (long) and the tie.
/// </summary>
public sealed record Position(IReadOnlyList<object?> Values, long Tie)
{
    /// <summary>The refusal of a position that does not fit the order of a list.</summary>
    public static InvalidRequestException OfAnotherList() =>
        new(ErrorCodes.InvalidCursor, "The cursor belongs to a list in another order; page from the start.");
}
