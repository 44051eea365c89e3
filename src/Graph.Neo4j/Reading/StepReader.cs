using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>Takes a step from many entities at once, as keys.</summary>
internal static class StepReader
{
    /// <summary>Binds what facts hang on: in the present the entity of that key, in the past its key alone.</summary>
    public static string Bind(Question question, Query query, Kind kind, string key, string p) => question.Sight.IsPresent
        ? $"CALL ({key}) {{ {question.Sight.ByKey(query, [kind], key, key, p).Text} RETURN {p} }}"
        : $"WITH {key}, {{key: {key}}} AS {p}";

    /// <summary>What the step leads to from each of the keys.</summary>
    public static async Task<ILookup<Key, Key>> OnceAsync(Question question, Step step, IEnumerable<Key> from)
    {
        var found = new List<(Key From, Key To)>();
        foreach (var kind in from.Where(key => Ends.KindsAt(step.Near).Contains(key.Kind)).GroupBy(key => key.Kind))
        {
            var rows = await question.ReadAsync(query =>
            {
                var (key, p) = (query.Alias("key"), query.Alias("p"));
                var once = step with { IncludeSelf = false };
                return $"UNWIND {query.Add(kind.Select(each => each.Value).ToArray())} AS {key} {Bind(question, query, kind.Key, key, p)} CALL ({p}) {{ {NeighborsReader.Step(question, query, once, p, [kind.Key], "far")} }} WITH {key}, far WHERE far IS NOT NULL RETURN [{key}, far] AS v";
            }).ConfigureAwait(false);
            found.AddRange(rows.Cast<IReadOnlyList<object?>>().Select(pair => (Key.Parse((string)pair[0]!), Key.Parse((string)pair[1]!))));
        }
        return found.ToLookup(pair => pair.From, pair => pair.To);
    }
}
