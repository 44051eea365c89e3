using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Reads visible entities as the nodes of a walk.</summary>
internal static class NodeReader
{
    private const int MaxAtOnce = 5_000;

    /// <summary>The nodes, without how they were reached.</summary>
    public static async Task<IReadOnlyDictionary<Key, ExpansionNode>> ReadAsync(QueryContext context, IReadOnlyList<Key> keys)
    {
        var nodes = new Dictionary<Key, ExpansionNode>();
        foreach (var chunk in keys.GroupBy(key => key.Kind).SelectMany(kind => kind.Chunk(MaxAtOnce)))
        {
            var rows = await context.ReadAsync(cypher => Text(context, cypher, chunk)).ConfigureAwait(false);
            foreach (var row in rows.Cast<IReadOnlyList<object?>>())
            {
                var key = Key.Parse((string)row[0]!);
                nodes[key] = new ExpansionNode(key, 0, null, (string)row[1]!, (string?)row[2], (long)row[3]!,
                    row[4] is PropertyMapper.Undated ? null : (long?)row[4]);
            }
        }
        return nodes;
    }

    private static string Text(QueryContext context, CypherBuilder cypher, Key[] keys)
    {
        var (kind, x) = (keys[0].Kind, cypher.Alias("x"));
        var source = context.View.ByKey(cypher, [kind], "key", "key", x);
        return $"UNWIND {cypher.Add(keys.Select(key => key.Value).ToArray())} AS key CALL (key) {{ {source.Text} RETURN {x} }} RETURN "
            + $"[{x}.key, {x}.name, {x}.type, {context.View.Degree(cypher, x, [kind])}, {x}.sortDate] AS v";
    }
}
