using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;

namespace Graph.Testing.BruteForce;

/// <summary>
/// Compares positions in an order: entry by entry, nulls last whatever the direction, then the tie in the direction of the last entry.
/// </summary>
internal sealed class Ordering(Order order) : IComparer<Position>
{
    /// <summary>The order of a closure's relations: by distance, then by tie.</summary>
    public static Ordering OfClosure { get; } = new(Order.Recorded);

    public Position PositionOf(ElementVersion version, World world) =>
        new([.. order.Entries.Select(entry => Value(version, entry.By, world))], version.Key.Tie());

    public int Compare(Position? x, Position? y)
    {
        if (x is null || y is null || x.Values.Count != order.Entries.Count || y.Values.Count != order.Entries.Count)
            throw new InvalidRequestException("INVALID_CURSOR", "The cursor belongs to a list in another order; page from the start.");
        for (var i = 0; i < order.Entries.Count; i++)
            if (Compare(x.Values[i], y.Values[i], order.Entries[i].Descending) is not 0 and var found)
                return found;
        return order.Entries[^1].Descending ? y.Tie.CompareTo(x.Tie) : x.Tie.CompareTo(y.Tie);
    }

    private static int Compare(object? x, object? y, bool descending) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => descending ? Folding.CompareUtf8(b, a) : Folding.CompareUtf8(a, b),
        (long a, long b) => descending ? b.CompareTo(a) : a.CompareTo(b),
        (double a, double b) => descending ? b.CompareTo(a) : a.CompareTo(b),
        _ => throw new InvalidRequestException("INVALID_CURSOR", "The cursor belongs to a list in another order; page from the start."),
    };

    private static object? Value(ElementVersion version, OrderBy by, World world) => by switch
    {
        OrderBy.Date => world.SortDate(version.Content),
        OrderBy.Name => version.Content is Entity entity ? Folding.SortKey(entity.Name) : null,
        OrderBy.Recorded => version.Recorded.Revision,
        OrderBy.Degree => version.Content is Entity ? world.Degree(version.Key) : null,
        OrderBy.Score => (version.Content as Stance)?.Score,
        OrderBy.Number => (version.Content as Claim)?.Number,
        OrderBy.Type => version.Content.TypeOf(),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
