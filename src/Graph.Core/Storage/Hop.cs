using Graph.Core.Model;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>A way from an element to others. The view holds on every hop.</summary>
/// <param name="Wanted">What is wanted of the elements found there.</param>
public abstract record Hop(Selections Wanted);

/// <summary>
/// From a fact or citation to one of its ends: one row, or none where the end is not given, or is <see cref="End.StatedAt"/>
/// and not visible. The other ends of a retracted fact are shown even where they were withdrawn since or the view would hide
/// them; an absorbed one as the kept entity.
/// </summary>
public sealed record EndHop(End End, Selections Wanted) : Hop(Wanted);

/// <summary>From an element to the facts or citations that have it as an end.</summary>
/// <param name="Fact">Their kind: a fact's, or <see cref="Kind.Citation"/>.</param>
/// <param name="Near">Which end of theirs this element is: any of these. A fact that has it at two of them is found once.</param>
/// <param name="Where">Which of them; null is all.</param>
/// <param name="Order">In which order; not read where <paramref name="Closure"/> is set.</param>
/// <param name="Page">Which page.</param>
/// <param name="Closure">
/// Only for relations from <see cref="End.From"/>: follows them on from their far ends, so that all that lead up from the
/// element are found, each once, nearest first (by the least number of relations on the way, the relation itself counted, so 1 for its own;
/// then by tie, ascending). At most
/// <see cref="Step.MaxInClosure"/> relations are followed.
/// </param>
/// <param name="Wanted">What is wanted of them.</param>
public sealed record FactsHop(Kind Fact, IReadOnlyList<End> Near, Filter? Where, Order Order, PageRequest Page, Selections Wanted,
    bool Closure = false) : Hop(Wanted);

/// <summary>From an entity over one or two steps to the distinct entities at the far end, the entity itself never among them.</summary>
/// <param name="Steps">One or two steps.</param>
/// <param name="Kind">The kind of entity wanted there; others are passed over.</param>
/// <param name="Where">Which of them; null is all.</param>
/// <param name="Order">In which order.</param>
/// <param name="Page">Which page.</param>
/// <param name="Wanted">What is wanted of them.</param>
public sealed record NeighborsHop(IReadOnlyList<Step> Steps, Kind Kind, Filter? Where, Order Order, PageRequest Page, Selections Wanted)
    : Hop(Wanted);

/// <summary>
/// From an event to the other events within a number of days before it: those whose first possible day lies from
/// <paramref name="Days"/> days before the event's first possible day up to that day, and that sort before it by date
/// (see <see cref="Bounds.SortDate"/>). None from or to an event whose start is unknown.
/// </summary>
public sealed record PrecedingHop(int Days, Filter? Where, Order Order, PageRequest Page, Selections Wanted) : Hop(Wanted);
