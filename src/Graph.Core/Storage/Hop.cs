using Graph.Core.Model;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>A traversal from an element to related elements. The view applies to every hop.</summary>
/// <param name="Wanted">The selections for the elements found.</param>
public abstract record Hop(Selections Wanted);

/// <summary>
/// From a fact or citation to one of its ends: one row, or none if the end is not set, or is <see cref="End.StatedAt"/> and not visible.
/// The other ends of a retracted fact are returned even if they were retracted since or the view hides them; for a merged end, the
/// surviving entity is returned.
/// </summary>
public sealed record EndHop(End End, Selections Wanted) : Hop(Wanted);

/// <summary>From an element to the facts or citations that have it as an end.</summary>
/// <param name="Fact">Their kind: a fact's, or <see cref="Kind.Citation"/>.</param>
/// <param name="Near">The ends of the facts at which this element may stand. A fact that has it at two of them is returned once.</param>
/// <param name="Where">The filter; null is all.</param>
/// <param name="Order">The order; ignored if <paramref name="Closure"/> is set.</param>
/// <param name="Page">The page.</param>
/// <param name="Closure">
/// Only for relations from <see cref="End.From"/>: continues from their far ends transitively. Each relation is returned once, nearest
/// first: by the least number of relations on the path, including the relation itself (so 1 for those of the element), then by tie,
/// ascending. At most <see cref="Step.MaxInClosure"/> relations are followed.
/// </param>
/// <param name="Wanted">The selections for them.</param>
public sealed record FactsHop(Kind Fact, IReadOnlyList<End> Near, Filter? Where, Order Order, PageRequest Page, Selections Wanted,
    bool Closure = false) : Hop(Wanted);

/// <summary>From an entity over one or two steps to the distinct entities at the far end, never including the entity itself.</summary>
/// <param name="Steps">One or two steps.</param>
/// <param name="Kind">The kind of entity to return; other kinds are skipped.</param>
/// <param name="Where">The filter; null is all.</param>
/// <param name="Order">The order.</param>
/// <param name="Page">The page.</param>
/// <param name="Wanted">The selections for them.</param>
public sealed record NeighborsHop(IReadOnlyList<Step> Steps, Kind Kind, Filter? Where, Order Order, PageRequest Page, Selections Wanted)
    : Hop(Wanted);

/// <summary>
/// From an event to the other events within a number of days before it: those whose first possible day lies from
/// <paramref name="Days"/> days before the event's first possible day up to that day, and that sort before it by date
/// (see <see cref="Bounds.SortDate"/>). None from or to an event whose start is unknown.
/// </summary>
public sealed record PrecedingHop(int Days, Filter? Where, Order Order, PageRequest Page, Selections Wanted) : Hop(Wanted);
