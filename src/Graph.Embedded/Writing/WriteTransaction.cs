using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>What the recorder reads inside the write transaction. Remembers what it read, so that applying the plan need not look again.</summary>
internal sealed class WriteTransaction(Connection connection) : IRecordTransaction
{
    private static readonly string Present = $"SELECT {StoredVersion.Columns("e")} FROM element e {StoredVersion.Place("e")}";
    private static readonly string Past = $"SELECT {StoredVersion.Columns("v")} FROM version v {StoredVersion.Place("v")}";

    private readonly Dictionary<Key, (long Id, ElementVersion Version)?> _present = [];
    private readonly Statement _idOf = connection.Prepare("SELECT id FROM element WHERE key = ?1");

    /// <summary>The present version of a key and its element's number, or null.</summary>
    public (long Id, ElementVersion Version)? Find(Key key)
    {
        if (!_present.TryGetValue(key, out var found))
            _present[key] = found = Look(key);
        return found;
    }

    // Most keys of an import are new: the index alone tells, by a text that is short to look up.
    private (long Id, ElementVersion Version)? Look(Key key)
    {
        _idOf.Bind(1, key.Value);
        if (!_idOf.Step())
            return null;
        var id = _idOf.Long(0);
        _idOf.Reset();
        return One($"{Present} WHERE e.id = ?1", id);
    }

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<Key, ElementVersion>(keys.Count);
        // In the order of the index, so that pages are met once.
        foreach (var key in keys.Order())
            if (Find(key) is { } found)
                versions[key] = found.Version;
        return new(versions);
    }

    public ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int most, CancellationToken cancellationToken)
    {
        var touching = new Dictionary<long, ElementVersion>();
        foreach (var key in keys)
        {
            if (Find(key) is not { } node)
                continue;
            Read(touching, $"{Present} WHERE e.id IN (SELECT edge FROM adj WHERE node = ?1)", node.Id);
            foreach (var column in (string[])["e1", "e2", "e3"])
                Read(touching, $"{Present} WHERE e.kind = {(int)Kind.Citation} AND e.live = 1 AND e.{column} = ?1", node.Id);
        }
        foreach (var (id, version) in touching)
            _present[version.Key] = (id, version);
        return new([.. touching.Values.OrderBy(version => version.Key).Take(most)]);
    }

    public ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken)
    {
        var keys = new List<Key>();
        var statement = connection.Prepare("SELECT e.key FROM element e WHERE e.origin = (SELECT id FROM origin WHERE name = ?1) AND e.live = 1").Bind(origin);
        while (statement.Step())
            keys.Add(Key.Parse(statement.Text(0)));
        keys.Sort();
        return new(keys);
    }

    public ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long place, CancellationToken cancellationToken)
    {
        var versions = new List<ElementVersion>();
        var statement = connection.Prepare("SELECT id FROM diary WHERE place = ?1 ORDER BY ordinal").Bind(place);
        var ids = new List<long>();
        while (statement.Step())
            ids.Add(statement.Long(0));
        foreach (var id in ids)
            versions.Add((One($"{Present} WHERE e.id = ?1 AND e.place = ?2", id, place) ?? One($"{Past} WHERE v.id = ?1 AND v.place = ?2", id, place))!.Value.Version);
        return new(versions);
    }

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfPlaceAsync(IReadOnlyCollection<Key> keys, long place, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<Key, ElementVersion>(keys.Count);
        foreach (var key in keys.Order())
        {
            if (Find(key) is not { } now)
                continue;
            if (now.Version.Recorded.Place <= place)
                versions[key] = now.Version;
            else if (One($"{Past} WHERE v.id = ?1 AND v.place <= ?2 ORDER BY v.place DESC LIMIT 1", now.Id, place) is { } then)
                versions[key] = then.Version;
        }
        return new(versions);
    }

    private (long Id, ElementVersion Version)? One(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = connection.Prepare(sql).Bind(values);
        if (!statement.Step())
            return null;
        var found = StoredVersion.Read(statement);
        statement.Reset();
        return found;
    }

    private void Read(Dictionary<long, ElementVersion> versions, string sql, long node)
    {
        var statement = connection.Prepare(sql).Bind(node);
        while (statement.Step())
        {
            var (id, version) = StoredVersion.Read(statement);
            versions[id] = version;
        }
    }
}
