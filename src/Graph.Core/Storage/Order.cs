using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>
/// A sort order: each entry in turn, nulls last in either direction, then the tie (<see cref="Key.Tie"/>) in the direction of the last
/// entry. It is the same on every store.
/// </summary>
/// <param name="Entries">The entries; at least one.</param>
public sealed record Order(params IReadOnlyList<OrderEntry> Entries)
{
    /// <summary>Newest first.</summary>
    public static Order Newest { get; } = new(new OrderEntry(OrderBy.Date, Descending: true));

    /// <summary>By name.</summary>
    public static Order ByName { get; } = new(new OrderEntry(OrderBy.Name));

    /// <summary>By relation type.</summary>
    public static Order ByType { get; } = new(new OrderEntry(OrderBy.Type));

    /// <summary>In the order recorded.</summary>
    public static Order Recorded { get; } = new(new OrderEntry(OrderBy.Recorded));

    /// <summary>
    /// The default order of a list of this kind: dated elements newest first, relations by type, citations in the order recorded, the
    /// others by name.
    /// </summary>
    public static Order Default(Kind kind) => kind switch
    {
        Kind.Event or Kind.Participation or Kind.Stance or Kind.Claim or Kind.Process or Kind.Source or Kind.Engagement => Newest,
        Kind.Relation => ByType,
        Kind.Citation => Recorded,
        _ => ByName,
    };
}

/// <summary>One entry of an order.</summary>
public sealed record OrderEntry(OrderBy By, bool Descending = false);

/// <summary>
/// The sort keys; an element without a value sorts last. The type of the value in a <see cref="Position"/> is given in parentheses.
/// </summary>
public enum OrderBy
{
    /// <summary>
    /// <see cref="Time.Bounds.SortDate"/> (long) of the date of events, the validity of processes, the publication of sources, the
    /// <see cref="Fact.Dating"/> of facts; for an undated participation, or an undated relation with an event as an end, of that
    /// event's date (two events: its <c>from</c>).
    /// </summary>
    Date,

    /// <summary><see cref="Text.Folding.SortKey"/> of the first official name (string), compared by the UTF-8 bytes.</summary>
    Name,

    /// <summary>The revision of the visible version (long).</summary>
    Recorded,

    /// <summary><see cref="Property.Degree"/> (long).</summary>
    Degree,

    /// <summary>The score of stances (double).</summary>
    Score,

    /// <summary>The number of claims (double).</summary>
    Number,

    /// <summary>The code of the type (string), compared by the UTF-8 bytes.</summary>
    Type,
}
