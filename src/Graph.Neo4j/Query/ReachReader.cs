using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>From entities over steps that may be repeated to pages of the distinct entities at the far end.</summary>
internal static class ReachReader
{
    public static async Task ReadAsync(QueryContext context, NeighborsHop hop, IReadOnlyList<(Row Row, int Hop)> starts,
        DeferredHops deferred)
    {
        var reached = starts.Select(start => start.Row.Key).Distinct().ToDictionary(key => key, key => new HashSet<Key> { key });
        foreach (var step in hop.Steps)
            await LeadAsync(context, step, reached).ConfigureAwait(false);

        PageReader page = null!;
        var rows = await context.ReadAsync(cypher =>
        {
            var source = context.View.ByKey(cypher, [hop.Kind], "far", "far", cypher.Alias("y"));
            source.Where.AddRange(context.View.Visible(cypher, source.X, hop.Kind));
            if (hop.Where is not null)
                source.Where.Add(context.Filters(cypher).Compile(hop.Where, source.X, hop.Kind));
            var asked = reached.Select(each => new Dictionary<string, object?>
            {
                ["from"] = each.Key.Value,
                ["far"] = each.Value.Where(key => key != each.Key && key.Kind == hop.Kind).Select(key => key.Value).ToArray(),
            }).ToList();
            page = new PageReader(context, cypher, "UNWIND start.far AS far ", source, hop.Kind, hop.Order, hop.Page, hop.Wanted);
            return $"UNWIND {cypher.Add(asked)} AS start RETURN [start.from, {string.Join(", ", page.Columns)}] AS v";
        }).ConfigureAwait(false);
        var answers = rows.Cast<IReadOnlyList<object?>>()
            .ToDictionary(row => Key.Parse((string)row[0]!), row => (IReadOnlyList<object?>)[.. row.Skip(1)]);
        foreach (var (row, i) in starts)
            row.Hops[i] = page.Read(answers[row.Key], deferred);
    }

    // Every start keeps what it has reached itself; what several have reached is asked once.
    private static async Task LeadAsync(QueryContext context, Step step, Dictionary<Key, HashSet<Key>> reached)
    {
        var known = new Dictionary<Key, IReadOnlyCollection<Key>>();
        var wave = reached.Values.SelectMany(keys => keys).ToHashSet();
        while (wave.Count > 0 && known.Count < Step.MaxInClosure)
        {
            var once = await StepReader.OnceAsync(context, step, wave).ConfigureAwait(false);
            foreach (var key in wave)
                known[key] = [.. once[key]];
            wave = step.Closure ? [.. once.SelectMany(far => far).Where(key => !known.ContainsKey(key))] : [];
        }
        foreach (var (start, keys) in reached)
            reached[start] = [.. keys.SelectMany(key => Lead(step, key, known))];
    }

    private static HashSet<Key> Lead(Step step, Key start, Dictionary<Key, IReadOnlyCollection<Key>> known)
    {
        var found = new HashSet<Key>();
        var next = new Queue<Key>([start]);
        while (next.TryDequeue(out var key) && found.Count < Step.MaxInClosure)
            foreach (var far in known.GetValueOrDefault(key) ?? [])
                if (found.Add(far) && step.Closure)
                    next.Enqueue(far);
        if (step.IncludeSelf)
            found.Add(start);
        return found;
    }
}
