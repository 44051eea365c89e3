using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Takes a step from many entities at once, as keys.</summary>
internal static class StepReader
{
    /// <summary>Binds what facts hang on: in the present the entity of that key, in the past its key alone.</summary>
    public static string Bind(QueryContext context, CypherBuilder cypher, Kind kind, string key, string p) => context.View.IsPresent
        ? $"CALL ({key}) {{ {context.View.ByKey(cypher, [kind], key, key, p).Text} RETURN {p} }}"
        : $"WITH {key}, {{key: {key}}} AS {p}";

    /// <summary>What the step leads to from each of the keys.</summary>
    public static async Task<ILookup<Key, Key>> OnceAsync(QueryContext context, Step step, IEnumerable<Key> from)
    {
        var found = new List<(Key From, Key To)>();
        foreach (var kind in from.Where(key => EndProperties.KindsAt(step.Near).Contains(key.Kind)).GroupBy(key => key.Kind))
        {
            var rows = await context.ReadAsync(cypher =>
            {
                var (key, p) = (cypher.Alias("key"), cypher.Alias("p"));
                var once = step with { IncludeSelf = false };
                return $"UNWIND {cypher.Add(kind.Select(each => each.Value).ToArray())} AS {key} "
                    + $"{Bind(context, cypher, kind.Key, key, p)} CALL ({p}) {{ "
                        + $"{NeighborsReader.Step(context, cypher, once, p, [kind.Key], "far")} }} WITH {key}, far WHERE far IS NOT NULL "
                            + $"RETURN [{key}, far] AS v";
            }).ConfigureAwait(false);
            found.AddRange(rows.Cast<IReadOnlyList<object?>>().Select(pair => (Key.Parse((string)pair[0]!), Key.Parse((string)pair[1]!))));
        }
        return found.ToLookup(pair => pair.From, pair => pair.To);
    }
}
