using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Calls;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Writing;

/// <summary>What the recorder reads inside the write transaction. Remembers the present that it read, so that applying the plan need not look again.</summary>
internal sealed class WriteTransaction(WorkTransaction transaction, Present present) : IRecordTransaction
{
    private const string Statements = "HOLDS|ON|STATED_AT|MAKES|ABOUT|PARTY|FROM|QUOTES";

    private readonly Dictionary<Key, ElementVersion?> _present = [];
    private readonly Past _past = new(present);

    /// <summary>The present version of a key that was read, or null where there is none.</summary>
    public ElementVersion? Find(Key key) => _present[key];

    /// <summary>Reads the present versions that have not been read yet.</summary>
    public async Task LoadAsync(IEnumerable<Key> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !_present.ContainsKey(key)).ToHashSet();
        foreach (var key in missing)
            _present[key] = null;
        foreach (var row in await present.ReadAsync(ReadAsync, missing, cancellationToken).ConfigureAwait(false))
            Remember(row);
    }

    public async ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys, CancellationToken cancellationToken)
    {
        await LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return keys.Distinct().Select(Find).OfType<ElementVersion>().ToDictionary(version => version.Key);
    }

    public async ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int most, CancellationToken cancellationToken)
    {
        var branches = keys.Select(key => key.Kind).Where(kind => kind.IsEntity()).Distinct().Order().SelectMany(kind => (string[])
        [
            $"UNWIND ${kind} AS key MATCH (n:{Labels.Of(kind)} {{key: key}})-[x WHERE x.key IS NOT NULL]-() WITH DISTINCT x ORDER BY x.key LIMIT $most RETURN {StoredVersion.Columns("x")} AS v",
            $"UNWIND ${kind} AS key MATCH (n:{Labels.Of(kind)} {{key: key}})-[:{Statements}]-(x) WITH DISTINCT x ORDER BY x.key LIMIT $most RETURN {StoredVersion.Columns("x")} AS v",
        ]).Append($"UNWIND $all AS key MATCH (x:Citation {{supports: key}}) WITH x ORDER BY x.key LIMIT $most RETURN {StoredVersion.Columns("x")} AS v");
        var parameters = new Dictionary<string, object?> { ["all"] = keys.Select(key => key.Value).ToArray(), ["most"] = (long)most };
        foreach (var kind in Kinds.Entities)
            parameters[kind.ToString()] = keys.Where(key => key.Kind == kind).Select(key => key.Value).ToArray();
        var rows = await ReadAsync(string.Join(" UNION ALL ", branches), parameters, cancellationToken).ConfigureAwait(false);
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(Remember).DistinctBy(version => version.Key).OrderBy(version => version.Key).Take(most)];
    }

    public async ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken)
    {
        const string Touched = "MATCH (b:Batch {origin: $origin}) MATCH (d:Diary {place: b.place}) UNWIND d.keys AS key RETURN DISTINCT key AS v";
        var touched = await ReadAsync(Touched, new() { ["origin"] = origin }, cancellationToken).ConfigureAwait(false);
        var found = await CurrentAsync([.. touched.Select(key => Key.Parse((string)key!))], cancellationToken).ConfigureAwait(false);
        return [.. found.Values.Where(version => version.IsLive && version.Origin == origin).Select(version => version.Key).Order()];
    }

    public async ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long place, CancellationToken cancellationToken)
    {
        const string Touched = "MATCH (d:Diary {place: $place}) WITH d ORDER BY d.first UNWIND d.keys AS key RETURN key AS v";
        var keys = (await ReadAsync(Touched, new() { ["place"] = place }, cancellationToken).ConfigureAwait(false)).Select(key => Key.Parse((string)key!)).ToArray();
        var versions = await _past.AtAsync(ReadAsync, keys, place, cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => versions[key])];
    }

    public async ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfPlaceAsync(IReadOnlyCollection<Key> keys, long place, CancellationToken cancellationToken) =>
        await _past.AtAsync(ReadAsync, keys, place, cancellationToken).ConfigureAwait(false);

    /// <summary>The place since which all of these elements, which are there, have been there.</summary>
    public async Task<long> AllThereSinceAsync(IReadOnlyList<Key> keys, CancellationToken cancellationToken)
    {
        const string First = "UNWIND $keys AS key MATCH (v:Version {key: key}) RETURN [key, min(v.place)] AS v";
        var past = (await ReadAsync(First, new() { ["keys"] = keys.Select(key => key.Value).ToArray() }, cancellationToken).ConfigureAwait(false))
            .Cast<IReadOnlyList<object?>>().ToDictionary(row => Key.Parse((string)row[0]!), row => (long)row[1]!);
        await LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return keys.Max(key => past.TryGetValue(key, out var place) ? place : Find(key)?.Recorded.Place ?? 0);
    }

    private ElementVersion Remember(IReadOnlyList<object?> row)
    {
        var version = StoredVersion.Read(row);
        _present[version.Key] = version;
        return version;
    }

    private async Task<IReadOnlyList<object?>> ReadAsync(string cypher, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        [.. (await transaction.RunAsync(cypher, parameters, cancellationToken).ConfigureAwait(false)).Select(record => record[0])];
}
