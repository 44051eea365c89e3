using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Testing.Asking;

/// <summary>Makes up what is wanted of elements: properties and hops, some levels deep.</summary>
internal sealed class RandomSelections(Subject subject, Chooser choose, RandomFilters filters)
{
    private static readonly IReadOnlyList<Property> Properties = Enum.GetValues<Property>();

    public Selections Any(IReadOnlyCollection<Kind> kinds, int depth)
    {
        var selections = new Selections();
        foreach (var kind in kinds)
        {
            var properties = choose.Chance(0.15) ? Properties : choose.Some(Properties, 6);
            var hops = depth <= 0 ? [] : choose.Times(choose.Below(kinds.Count > 3 ? 2 : 3), () => AnyHop(kind, depth - 1));
            selections[kind] = new Selection(properties, hops, keyed: choose.Chance(0.7));
        }
        return selections;
    }

    public Order AnyOrder(Kind kind)
    {
        var entries = choose.Some(Shapes.OrdersOf(kind), 3).Select(by => new OrderEntry(by, choose.Chance(0.5)));
        return choose.Chance(0.3) ? Order.Default(kind) : new Order([.. entries]);
    }

    public PageRequest AnyPage() =>
        new(choose.Any(0, 1, 2, 3, 5, 10, 500), choose.Chance(0.3), Count: choose.Chance(0.4), Placed: choose.Chance(0.7));

    private Hop AnyHop(Kind kind, int depth)
    {
        var isEntity = kind.IsEntity();
        return choose.Way<Hop>(
            (isEntity ? 0 : 5, () => AnyEnd(kind, depth)),
            (kind is Kind.Citation ? 0 : 4, () => AnyFacts(kind, depth)),
            (isEntity ? 3 : 0, () => AnyNeighbors(kind, depth)),
            (kind is Kind.Place or Kind.Issue or Kind.Process ? 2 : 0, () => AnyClosure(depth)),
            (kind is Kind.Event ? 2 : 0, () => AnyPreceding(depth)));
    }

    private EndHop AnyEnd(Kind kind, int depth)
    {
        var (end, kinds) = choose.Any(Shapes.EndsOf(kind));
        return new EndHop(end, Any(kinds, depth));
    }

    private FactsHop AnyFacts(Kind kind, int depth)
    {
        var (fact, near) = choose.Any(Shapes.TiesOf(kind));
        var others = Shapes.TiesOf(kind).Where(tie => tie.Fact == fact).Select(tie => tie.Near).ToList();
        return new FactsHop(
            fact, choose.Chance(0.6) ? [near] : choose.Some(others), choose.AnyOrNone(0.3, () => filters.Any(fact)), AnyOrder(fact),
            AnyPage(), Any([fact], depth));
    }

    private FactsHop AnyClosure(int depth) => new(
        Kind.Relation, [End.From],
        choose.AnyOrNone(0.8, () => new CodeIn(Property.Type, choose.Some(["WITHIN", "SUBISSUE_OF", "PART_OF", "CONCERNS", "BORDERS"]))),
        Order.ByType, AnyPage(), Any([Kind.Relation], depth), Closure: true);

    private NeighborsHop AnyNeighbors(Kind kind, int depth)
    {
        var (first, reached) = AnyStep(kind);
        if (choose.Chance(0.5))
            return Leading([first], reached, depth);
        var (second, beyond) = AnyStep(choose.Any(reached));
        return Leading([first, second], second.IncludeSelf ? [.. beyond, .. reached] : beyond, depth);
    }

    private NeighborsHop Leading(IReadOnlyList<Step> steps, IReadOnlyList<Kind> reached, int depth)
    {
        var kind = choose.Any(reached);
        return new NeighborsHop(steps, kind, choose.AnyOrNone(0.3, () => filters.Any(kind)), AnyOrder(kind), AnyPage(), Any([kind], depth));
    }

    private (Step Step, IReadOnlyList<Kind> Reached) AnyStep(Kind kind)
    {
        var (fact, near) = choose.Any(Shapes.TiesOf(kind).Where(tie => tie.Fact != Kind.Citation).ToList());
        var (far, kinds) = choose.Any(Shapes.EndsOf(fact).Where(end => end.End != near).ToList());
        var where = choose.AnyOrNone(0.4, () => filters.Any(fact, depth: 2));
        if (fact is Kind.Relation)
        {
            var type = choose.AnyOrNone(0.6, () => new CodeIn(Property.Type, choose.Some(RandomFilters.RelationTypes, 2)));
            return (new Step(fact, near, far, type, Closure: choose.Chance(0.4), IncludeSelf: choose.Chance(0.3)), kinds);
        }
        return (new Step(fact, near, far, where, IncludeSelf: choose.Chance(0.1)), kinds);
    }

    private PrecedingHop AnyPreceding(int depth) => new(
        choose.Chance(0.5)
        ? choose.Any(0, 7, 30, 400)
        : Math.Abs(choose.Value(subject.Days).DayNumber - choose.Value(subject.Days).DayNumber),
        choose.AnyOrNone(0.3, () => filters.Any(Kind.Event)), AnyOrder(Kind.Event), AnyPage(), Any([Kind.Event], depth));
}
