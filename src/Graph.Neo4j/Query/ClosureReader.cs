using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>From entities to all the relations that lead up from each, nearest first.</summary>
internal static class ClosureReader
{
    private sealed record Relation(Key Key, string Type, long Tie, Key To);

    public static async Task ReadAsync(QueryContext context, FactsHop hop, IReadOnlyList<(Row Row, int Hop)> starts, DeferredHops deferred)
    {
        Check(hop.Page.After);
        Check(hop.Page.Before);
        var from = await GatherAsync(context, hop.Where, starts.Select(start => start.Row.Key)).ConfigureAwait(false);
        var pages = starts.Select(start => (start.Row, start.Hop, Cut: Cut(Walk(start.Row.Key, from), hop.Page))).ToArray();
        var types = pages.SelectMany(page => page.Cut.Shown).DistinctBy(row => row.Relation.Key)
            .ToDictionary(row => row.Relation.Key, row => row.Relation.Type);
        foreach (var (row, i, cut) in pages)
        {
            // Each row has hops of its own to fill, so each page reads its own.
            var found = await new KeyReader(context, hop.Wanted, types: types).ReadAsync([.. cut.Shown.Select(each => each.Relation.Key)],
                deferred).ConfigureAwait(false);
            row.Hops[i] = new RowPage(
                [.. cut.Shown.Select(each => found[each.Relation.Key])],
                hop.Page.Placed ? [.. cut.Shown.Select(each => new Position([each.Distance], each.Relation.Tie))] : [],
                HasNext: hop.Page.Backward ? hop.Page.Before is not null : cut.More,
                HasPrevious: hop.Page.Backward ? cut.More : hop.Page.After is not null,
                Total: hop.Page.Count ? cut.All : null);
        }
    }

    // The relations that lead up from the entities and from what those lead to.
    private static async Task<Dictionary<Key, List<Relation>>> GatherAsync(QueryContext context, Filter? where, IEnumerable<Key> starts)
    {
        var from = new Dictionary<Key, List<Relation>>();
        var wave = starts.ToHashSet();
        for (var count = 0; wave.Count > 0 && count < Step.MaxInClosure;)
        {
            foreach (var key in wave)
                from[key] = [];
            foreach (var kind in wave.GroupBy(key => key.Kind))
            {
                var rows = await context.ReadAsync(cypher => Text(context, cypher, where, kind.Key, [.. kind])).ConfigureAwait(false);
                foreach (var row in rows.Cast<IReadOnlyList<object?>>())
                    from[Key.Parse((string)row[0]!)].Add(
                        new Relation(Key.Parse((string)row[1]!), (string)row[2]!, (long)row[3]!, Key.Parse((string)row[4]!)));
                count += rows.Count;
            }
            wave = [.. wave.SelectMany(key => from[key]).Select(relation => relation.To).Where(key => !from.ContainsKey(key))];
        }
        return from;
    }

    private static string Text(QueryContext context, CypherBuilder cypher, Filter? where, Kind kind, IReadOnlyList<Key> keys)
    {
        var (key, p) = (cypher.Alias("key"), cypher.Alias("p"));
        var source = FactsReader.Of(context, cypher, Kind.Relation, [End.From], where, p, [kind]);
        var f = source.X;
        return $"UNWIND {cypher.Add(keys.Select(each => each.Value).ToArray())} AS {key} "
            + $"{StepReader.Bind(context, cypher, kind, key, p)} CALL ({p}) {{ {source.Text} RETURN {f} }} RETURN "
                + $"[{key}, {f}.key, {f}.type, {f}.tie, {f}.to] AS v";
    }

    private static List<(Relation Relation, long Distance)> Walk(Key start, Dictionary<Key, List<Relation>> from)
    {
        var found = new List<(Relation Relation, long Distance)>();
        var seen = new HashSet<Key>();
        var reached = new HashSet<Key> { start };
        List<Key> frontier = [start];
        for (var distance = 1L; frontier.Count > 0 && found.Count < Step.MaxInClosure; distance++)
        {
            var next = new List<Key>();
            foreach (var relation in frontier.SelectMany(key => from.GetValueOrDefault(key) ?? []))
            {
                if (found.Count < Step.MaxInClosure && seen.Add(relation.Key))
                    found.Add((relation, distance));
                if (reached.Add(relation.To))
                    next.Add(relation.To);
            }
            frontier = next;
        }
        found.Sort((x, y) => (x.Distance, x.Relation.Tie).CompareTo((y.Distance, y.Relation.Tie)));
        return found;
    }

    private static (List<(Relation Relation, long Distance)> Shown, bool More, int All) Cut(List<(Relation Relation, long Distance)> found,
        PageRequest page)
    {
        var between = found.FindAll(
            row => (page.After is null || Compare(row, page.After) > 0) && (page.Before is null || Compare(row, page.Before) < 0));
        var more = between.Count > page.Size;
        return (more ? between.GetRange(page.Backward ? between.Count - page.Size : 0, page.Size) : between, more, found.Count);
    }

    private static int Compare((Relation Relation, long Distance) row, Position position) =>
        (row.Distance, row.Relation.Tie).CompareTo(((long)position.Values[0]!, position.Tie));

    private static void Check(Position? position)
    {
        if (position is not (null or { Values: [long] }))
            throw Position.OfAnotherList();
    }
}
