using Graph.Core.Model;

namespace Graph.Neo4j.Model;

/// <summary>Reads what a query returns as <c>v</c>, row by row.</summary>
internal delegate Task<IReadOnlyList<object?>> Reader(string cypher, Dictionary<string, object?> parameters, CancellationToken cancellationToken);

/// <summary>Reads present versions by their keys, whatever their kinds, in one call with a text that is always the same.</summary>
internal sealed class Present
{
    private readonly RelationTypes _types;
    private readonly string _text;
    private readonly string _relations;

    public Present(RelationTypes types)
    {
        _types = types;
        var columns = StoredVersion.Columns("x");
        var nodes = Kinds.All.Where(kind => !kind.IsEdge()).Select(kind => $"UNWIND ${kind} AS key MATCH (x:{Labels.Of(kind)} {{key: key}}) RETURN {columns} AS v");
        var edges = ((Kind[])[Kind.Participation, Kind.Engagement]).Select(kind => $"UNWIND ${kind} AS key MATCH ()-[x:{Labels.Of(kind)} {{key: key}}]->() RETURN {columns} AS v");
        var relations = types.All.Select((type, i) => $"UNWIND $type{i} AS key MATCH ()-[x:{Labels.Quoted(type)} {{key: key}}]->() RETURN {columns} AS v").ToArray();
        _relations = string.Join(" UNION ALL ", relations);
        _text = string.Join(" UNION ALL ",
        [
            .. nodes, .. edges, .. relations,
            $"UNWIND $all AS key MATCH (x:{Labels.Version} {{key: key, until: {Stored.Ever}}}) RETURN {columns} AS v",
            "UNWIND $Relation AS key MATCH (x:RelationKey {key: key}) RETURN [x.key, x.type] AS v",
        ]);
    }

    /// <summary>The rows of <see cref="StoredVersion"/> of those keys that exist, live or not.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> ReadAsync(Reader reader, IReadOnlyCollection<Key> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        var parameters = new Dictionary<string, object?> { ["all"] = keys.Select(key => key.Value).ToArray() };
        foreach (var kind in Kinds.All)
            parameters[kind.ToString()] = keys.Where(key => key.Kind == kind).Select(key => key.Value).ToArray();
        AddTypes(parameters, keys.Where(key => key.Kind == Kind.Relation).Select(key => (key.Value, Type: _types.ToldBy(key))));
        var rows = (await reader(_text, parameters, cancellationToken).ConfigureAwait(false)).Cast<IReadOnlyList<object?>>().ToLookup(row => row.Count == 2);
        var found = rows[false].ToList();
        if (rows[true].Any())
        {
            var listed = new Dictionary<string, object?>();
            AddTypes(listed, rows[true].Select(row => ((string)row[0]!, (string?)row[1])));
            found.AddRange((await reader(_relations, listed, cancellationToken).ConfigureAwait(false)).Cast<IReadOnlyList<object?>>());
        }
        return found;
    }

    private void AddTypes(Dictionary<string, object?> parameters, IEnumerable<(string Key, string? Type)> keys)
    {
        var byType = keys.ToLookup(key => key.Type, key => key.Key);
        for (var i = 0; i < _types.All.Count; i++)
            parameters[$"type{i}"] = byType[_types.All[i]].ToArray();
    }
}
