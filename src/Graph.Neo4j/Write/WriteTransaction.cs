using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Neo4j.Client;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Write;

/// <summary>
/// What the recorder reads inside the write transaction. Remembers the present that it read, so that neither applying the plan nor the next
/// batch need look again.
/// </summary>
internal sealed class WriteTransaction(WorkTransaction transaction, CurrentVersions current) : IRecordTransaction
{
    private const string Statements = "HOLDS|ON|STATED_AT|MAKES|ABOUT|PARTY|FROM|QUOTES";

    private readonly Dictionary<Key, ElementVersion?> _known = [];
    private readonly Dictionary<Key, string> _ids = [];
    private readonly VersionHistory _history = new(current);

    /// <summary>The present version of a key that was read, or null where there is none.</summary>
    public ElementVersion? Find(Key key) => _known[key];

    /// <summary>Whether the version of a key that was read lies in the present, rather than among those of the past.</summary>
    public bool IsPresent(Key key) => _ids.ContainsKey(key);

    /// <summary>What the database calls an element of the present that was read or is a node created since; null for any other.</summary>
    public string? FindId(Key key) => _ids.GetValueOrDefault(key);

    /// <summary>What the database calls a node that lies in the present.</summary>
    public string IdOf(Key key) => FindId(key) ?? throw new InvalidOperationException($"There is no node of '{key}'.");

    /// <summary>A node was created.</summary>
    public void Place(Key key, string id) => _ids[key] = id;

    /// <summary>Takes in what was written: nodes are known as they stand now, and all else is read again where it is asked for.</summary>
    public void Learn(IEnumerable<VersionChange> written)
    {
        foreach (var change in written)
        {
            if (change.IsPresent && !change.Kind.IsEdge())
            {
                _known[change.Key] = change.New;
                continue;
            }
            _known.Remove(change.Key);
            _ids.Remove(change.Key);
        }
    }

    /// <summary>Reads the present versions that have not been read yet.</summary>
    public async Task LoadAsync(IEnumerable<Key> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !_known.ContainsKey(key)).ToHashSet();
        foreach (var key in missing)
            _known[key] = null;
        foreach (var row in await current.ReadAsync(ReadAsync, missing, cancellationToken).ConfigureAwait(false))
            Remember(row);
    }

    public async ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken)
    {
        await LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return keys.Distinct().Select(Find).OfType<ElementVersion>().ToDictionary(version => version.Key);
    }

    public async ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit,
        CancellationToken cancellationToken)
    {
        var branches = keys.Select(key => key.Kind).Where(kind => kind.IsEntity()).Distinct().Order().SelectMany(kind => (string[])
        [
            $"UNWIND ${kind} AS key MATCH (n:{Labels.Of(kind)} {{key: key}})-[x WHERE x.key IS NOT NULL]-() WITH DISTINCT x ORDER BY "
                + $"x.key LIMIT $most RETURN {CurrentVersions.Columns} AS v",
            $"UNWIND ${kind} AS key MATCH (n:{Labels.Of(kind)} {{key: key}})-[:{Statements}]-(x) WITH DISTINCT x ORDER BY x.key LIMIT "
                + $"$most RETURN {CurrentVersions.Columns} AS v",
        ]).Append($"UNWIND $all AS key MATCH (x:Citation {{supports: key}}) WITH x ORDER BY x.key LIMIT $most "
            + $"RETURN {CurrentVersions.Columns} AS v");
        var parameters = new Dictionary<string, object?> { ["all"] = keys.Select(key => key.Value).ToArray(), ["most"] = (long)limit };
        foreach (var kind in Kinds.Entities)
            parameters[kind.ToString()] = keys.Where(key => key.Kind == kind).Select(key => key.Value).ToArray();
        var rows = await ReadAsync(string.Join(" UNION ALL ", branches), parameters, cancellationToken).ConfigureAwait(false);
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(Remember).DistinctBy(version => version.Key).OrderBy(version => version.Key)
            .Take(limit)];
    }

    public async ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken)
    {
        const string Touched =
            "MATCH (b:Batch {origin: $origin}) MATCH (d:ChangeLog {revision: b.revision}) UNWIND d.keys AS key RETURN DISTINCT key AS v";
        var touched = await ReadAsync(Touched, new() { ["origin"] = origin }, cancellationToken).ConfigureAwait(false);
        var found = await CurrentAsync([.. touched.Select(key => Key.Parse((string)key!))], cancellationToken).ConfigureAwait(false);
        return [.. found.Values.Where(version => version.IsLive && version.Origin == origin).Select(version => version.Key).Order()];
    }

    public async ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken)
    {
        const string Touched = "MATCH (d:ChangeLog {revision: $revision}) WITH d ORDER BY d.first UNWIND d.keys AS key RETURN key AS v";
        var keys = (await ReadAsync(Touched, new() { ["revision"] = revision }, cancellationToken)
            .ConfigureAwait(false)).Select(key => Key.Parse((string)key!)).ToArray();
        var versions = await _history.AtAsync(ReadAsync, keys, revision, cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => versions[key])];
    }

    public async ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken) =>
        await _history.AtAsync(ReadAsync, keys, revision, cancellationToken).ConfigureAwait(false);

    /// <summary>The revision since which all of these elements have been there.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="elsewhere">The revision of one that is not in the record yet.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<long> AllThereSinceAsync(IReadOnlyList<Key> keys, Func<Key, long> elsewhere, CancellationToken cancellationToken)
    {
        const string First = "UNWIND $keys AS key MATCH (v:Version {key: key}) WITH key, min(v.revision) AS first RETURN [key, first] AS v";
        var past = (await ReadAsync(First, new() { ["keys"] = keys.Select(key => key.Value).ToArray() }, cancellationToken)
            .ConfigureAwait(false))
            .Cast<IReadOnlyList<object?>>().ToDictionary(row => Key.Parse((string)row[0]!), row => (long)row[1]!);
        await LoadAsync(keys, cancellationToken).ConfigureAwait(false);
        return keys.Max(key => past.TryGetValue(key, out var revision) ? revision : Find(key)?.Recorded.Revision ?? elsewhere(key));
    }

    private ElementVersion Remember(IReadOnlyList<object?> row)
    {
        var version = VersionMapper.Read(row);
        _known[version.Key] = version;
        if (VersionMapper.Until(row) is null)
            _ids[version.Key] = (string)row[^1]!;
        return version;
    }

    private async Task<IReadOnlyList<object?>> ReadAsync(string cypher, Dictionary<string, object?> parameters,
        CancellationToken cancellationToken) =>
        [.. (await transaction.RunAsync(cypher, parameters, cancellationToken).ConfigureAwait(false)).Select(record => record[0])];
}
