using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>The recorder's reads inside the write transaction.</summary>
internal sealed class WriteTransaction(Connection connection) : IRecordTransaction
{
    private static readonly string Current = $"SELECT {VersionMapper.Columns("e")} FROM element e {VersionMapper.Revision("e")}";
    private static readonly string Past = $"SELECT {VersionMapper.Columns("v")} FROM version v {VersionMapper.Revision("v")}";

    /// <summary>The present versions.</summary>
    public CurrentVersions Now { get; } = new(connection);

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken) => new(Now.FindAll(keys));

    public ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit,
        CancellationToken cancellationToken)
    {
        var touching = new Dictionary<long, StoredElement>();
        foreach (var key in keys)
        {
            if (Now.Find(key) is not { } node)
                continue;
            Read(touching, $"{Current} WHERE e.id IN (SELECT edge FROM adj WHERE node = ?1)", node.Id);
            foreach (var column in (string[])["e1", "e2", "e3"])
                Read(touching, $"{Current} WHERE e.kind = {(int)Kind.Citation} AND e.live = 1 AND e.{column} = ?1", node.Id);
        }
        foreach (var found in touching.Values)
            Now.Note(found);
        return new([.. touching.Values.Select(found => found.Version).OrderBy(version => version.Key).Take(limit)]);
    }

    public ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken)
    {
        var keys = new List<Key>();
        var command = connection.Prepare(
            "SELECT e.key FROM element e WHERE e.origin = (SELECT id FROM origin WHERE name = ?1) AND e.live = 1").Bind(origin);
        while (command.Step())
            keys.Add(Key.Parse(command.Text(0)));
        keys.Sort();
        return new(keys);
    }

    public ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken)
    {
        var versions = new List<ElementVersion>();
        var command = connection.Prepare(
            "SELECT id, ordinal FROM element WHERE revision = ?1 UNION ALL " +
            "SELECT id, ordinal FROM version WHERE revision = ?1 ORDER BY ordinal")
            .Bind(revision);
        var ids = new List<long>();
        while (command.Step())
            ids.Add(command.Long(0));
        foreach (var id in ids)
            versions.Add((One($"{Current} WHERE e.id = ?1 AND e.revision = ?2", id, revision)
                ?? One($"{Past} WHERE v.id = ?1 AND v.revision = ?2", id, revision))!.Version);
        return new(versions);
    }

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken)
    {
        var versions = new Dictionary<Key, ElementVersion>(keys.Count);
        foreach (var key in keys.Order())
        {
            if (Now.Find(key) is not { } now)
                continue;
            if (now.Version.Recorded.Revision <= revision)
                versions[key] = now.Version;
            else if (One($"{Past} WHERE v.id = ?1 AND v.revision <= ?2 ORDER BY v.revision DESC LIMIT 1", now.Id, revision) is { } then)
                versions[key] = then.Version;
        }
        return new(versions);
    }

    private StoredElement? One(string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.Prepare(sql).Bind(values);
        if (!command.Step())
            return null;
        var found = VersionMapper.Read(command);
        command.Reset();
        return found;
    }

    private void Read(Dictionary<long, StoredElement> versions, string sql, long node)
    {
        var command = connection.Prepare(sql).Bind(node);
        while (command.Step())
        {
            var found = VersionMapper.Read(command);
            versions[found.Id] = found;
        }
    }
}
