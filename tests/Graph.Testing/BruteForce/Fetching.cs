using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Testing.BruteForce;

/// <summary>Answers fetches: roots, pages, rows and hops.</summary>
internal static class Fetching
{
    public static RowPage Fetch(this World world, FetchRoot root, Selections wanted) => root switch
    {
        KeysRoot keys => new RowPage([.. keys.Keys.Select(key => Found(world, key) is { } version ? world.RowOf(version, wanted) : null)],
            []),
        ListRoot list => Page(world, world.OfKind(list.Kind), list.Where, list.Order, list.Page, wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(root), root, "Not a root of the port."),
    };

    public static Row RowOf(this World world, ElementVersion version, Selections wanted)
    {
        var selection = wanted[version.Key.Kind];
        return new Row(
            version.Key.Kind,
            selection.Keyed ? version.Key : null,
            selection,
            [.. selection.Properties.Select(property => Value(world, version, property))],
            [.. selection.Hops.Select(hop => Follow(world, version, hop))]);
    }

    /// <summary>What one step leads to; a closure repeats it from what it led to.</summary>
    public static HashSet<Key> Lead(this World world, Key start, Step step)
    {
        var found = world.LeadOnce(start, step).ToHashSet();
        var frontier = found.ToList();
        while (step.Closure && frontier.Count > 0)
            frontier = [.. frontier.SelectMany(key => world.LeadOnce(key, step)).Where(found.Add)];
        if (step.IncludeSelf)
            found.Add(start);
        return found;
    }

    // A retracted fact is found by its key, whatever else the view says.
    private static ElementVersion? Found(World world, Key key) =>
        world.Visible(world.Resolve(key)) ?? (world.At(key) is { Content: Fact, Retracted: not null } withdrawn ? withdrawn : null);

    private static object? Value(World world, ElementVersion version, Property property) => property switch
    {
        Property.MergedKeys => version.Content is Entity ? world.MergedKeys(version.Key) : null,
        Property.Degree => version.Content is Entity ? world.Degree(version.Key) : null,
        _ => PropertySchema.Of(property).Read(version),
    };

    private static RowPage Follow(World world, ElementVersion version, Hop hop) => hop switch
    {
        EndHop end => EndOf(world, version, end.End) is { } found ? new RowPage([world.RowOf(found, end.Wanted)], []) : RowPage.Empty,
        FactsHop { Closure: true } facts => Closure(world, version.Key, facts),
        FactsHop facts => Page(world, world.Touching(version.Key, facts.Fact, [.. facts.Near]), facts.Where, facts.Order, facts.Page,
            facts.Wanted),
        NeighborsHop neighbors =>
            Page(world, Neighbors(world, version.Key, neighbors), neighbors.Where, neighbors.Order, neighbors.Page, neighbors.Wanted),
        PrecedingHop preceding =>
            Page(world, Preceding(world, version.Content, preceding.Days), preceding.Where, preceding.Order, preceding.Page,
            preceding.Wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(hop), hop, "Not a hop of the port."),
    };

    private static ElementVersion? EndOf(World world, ElementVersion version, End end)
    {
        if (version.Content.EndOf(end) is not { } key)
            return null;
        return version.Retracted is not null && end != End.StatedAt ? world.At(world.Resolve(key)) : world.Visible(world.Resolve(key));
    }

    private static IEnumerable<ElementVersion> Neighbors(World world, Key start, NeighborsHop hop)
    {
        HashSet<Key> reached = [start];
        foreach (var step in hop.Steps)
            reached = [.. reached.SelectMany(key => world.Lead(key, step))];
        return reached.Where(key => key != start && key.Kind == hop.Kind).Select(key => world.Visible(key)!);
    }

    private static IEnumerable<Key> LeadOnce(this World world, Key start, Step step) =>
        world.Touching(start, step.Fact, step.Near).Passing(step.Where, world)
            .Select(fact => fact.Content.EndOf(step.Far)).OfType<Key>().Where(world.IsVisible);

    private static IEnumerable<ElementVersion> Preceding(World world, Element element, int days)
    {
        if (element is not Event happened || happened.Date.Bounds.SortDate is not { } date)
            return [];
        var first = happened.Date.Bounds.StartFirst;
        return world.OfKind(Kind.Event).Where(other =>
            ((Event)other.Content).Date.Bounds is var bounds && bounds.SortDate < date && bounds.StartFirst >= first - days
            && bounds.StartFirst <= first);
    }

    private static RowPage Closure(World world, Key start, FactsHop hop)
    {
        var found = new Dictionary<Key, (ElementVersion Version, Position Position)>();
        HashSet<Key> reached = [start];
        List<Key> frontier = [start];
        for (var distance = 1L; frontier.Count > 0; distance++)
        {
            var next = new List<Key>();
            foreach (var relation in frontier.SelectMany(key => world.Touching(key, Kind.Relation, End.From).Passing(hop.Where, world)))
            {
                found.TryAdd(relation.Key, (relation, new Position([distance], relation.Key.Tie())));
                if (((Relation)relation.Content).To is var far && reached.Add(far))
                    next.Add(far);
            }
            frontier = next;
        }
        return Cut(world, found.Values, Ordering.OfClosure, hop.Page, hop.Wanted);
    }

    private static RowPage Page(World world, IEnumerable<ElementVersion> versions, Filter? where, Order order, PageRequest page,
        Selections wanted)
    {
        var ordering = new Ordering(order);
        return Cut(world, versions.Passing(where, world).Select(version => (version, ordering.PositionOf(version, world))), ordering, page,
            wanted);
    }

    private static RowPage Cut(
        World world, IEnumerable<(ElementVersion Version, Position Position)> unordered, Ordering ordering, PageRequest page,
        Selections wanted)
    {
        var list = unordered.OrderBy(row => row.Position, ordering).ToList();
        var between = list.Where(row =>
            (page.After is null || ordering.Compare(row.Position, page.After) > 0)
            && (page.Before is null || ordering.Compare(row.Position, page.Before) < 0)).ToList();
        var shown = page.Backward ? between.TakeLast(page.Size).ToList() : [.. between.Take(page.Size)];
        var more = between.Count > page.Size;
        return new RowPage(
            [.. shown.Select(row => world.RowOf(row.Version, wanted))],
            page.Placed ? [.. shown.Select(row => row.Position)] : [],
            HasNext: page.Backward ? page.Before is not null : more,
            HasPrevious: page.Backward ? more : page.After is not null,
            Total: page.Count ? list.Count : null);
    }
}
