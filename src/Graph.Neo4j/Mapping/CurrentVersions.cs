using Graph.Core.Model;

namespace Graph.Neo4j.Mapping;

/// <summary>Reads what a query returns as <c>v</c>, row by row.</summary>
internal delegate Task<IReadOnlyList<object?>> RowReader(string cypher, Dictionary<string, object?> parameters,
    CancellationToken cancellationToken);

/// <summary>
/// Reads present versions by their keys, whatever their kinds: one call for each label or relationship type that the keys may be
/// of. One call for all of them would take the server seconds to plan.
/// </summary>
internal sealed class CurrentVersions(RelationTypes types)
{
    /// <summary>What is read of each: what <see cref="VersionMapper"/> reads, and behind it what the database calls the element.</summary>
    public static string Columns { get; } = $"{VersionMapper.Columns("x")} + elementId(x)";

    // What is not live, last.
    private static readonly string Last =
        $"UNWIND $keys AS key MATCH (x:{Labels.Version} {{key: key, until: {PropertyMapper.Ever}}}) RETURN {Columns} AS v";

    private static readonly string Listed = "UNWIND $keys AS key MATCH (x:RelationKey {key: key}) RETURN [x.key, x.type] AS v";

    /// <summary>The rows of those keys that exist, live or not.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> ReadAsync(RowReader reader, IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken)
    {
        var found = new List<IReadOnlyList<object?>>();
        if (keys.Count == 0)
            return found;
        foreach (var kind in keys.Where(key => key.Kind != Kind.Relation).GroupBy(key => key.Kind))
            await ReadAsync($"UNWIND $keys AS key MATCH {Pattern(kind.Key)} RETURN {Columns} AS v", kind).ConfigureAwait(false);
        var relations = keys.Where(key => key.Kind == Kind.Relation).ToArray();
        await ReadRelationsAsync(relations.Select(key => (key, types.ToldBy(key)))).ConfigureAwait(false);
        if (relations.Length > 0)
        {
            var listed = await CallAsync(Listed, relations).ConfigureAwait(false);
            await ReadRelationsAsync(listed.Select(row => (Key.Parse((string)row[0]!), (string?)row[1]))).ConfigureAwait(false);
        }
        if (found.Count < keys.Count)
            await ReadAsync(Last, keys).ConfigureAwait(false);
        return found;

        async Task ReadRelationsAsync(IEnumerable<(Key Key, string? Type)> typed)
        {
            foreach (var type in typed.Where(each => each.Type is not null).GroupBy(each => each.Type!, each => each.Key))
                await ReadAsync($"UNWIND $keys AS key MATCH ()-[x:{Labels.Quoted(type.Key)} {{key: key}}]->() RETURN {Columns} AS v", type)
                    .ConfigureAwait(false);
        }

        async Task ReadAsync(string text, IEnumerable<Key> some) => found.AddRange(await CallAsync(text, some).ConfigureAwait(false));

        async Task<IEnumerable<IReadOnlyList<object?>>> CallAsync(string text, IEnumerable<Key> some) =>
            (await reader(text, new() { ["keys"] = some.Select(key => key.Value).ToArray() }, cancellationToken)
            .ConfigureAwait(false)).Cast<IReadOnlyList<object?>>();
    }

    private static string Pattern(Kind kind) =>
        kind.IsEdge() ? $"()-[x:{Labels.Of(kind)} {{key: key}}]->()" : $"(x:{Labels.Of(kind)} {{key: key}})";
}
