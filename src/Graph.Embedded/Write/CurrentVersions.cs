using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>The present versions by key: each is read once, and the versions that a plan makes replace them at once.</summary>
internal sealed class CurrentVersions(Connection connection)
{
    private static readonly string ById =
        $"SELECT {VersionMapper.Columns("e")} FROM element e {VersionMapper.Revision("e")} WHERE e.id = ?1";

    private readonly Dictionary<Key, StoredElement?> _known = [];
    private readonly PreparedCommand _idOf = connection.Prepare("SELECT id FROM element WHERE key = ?1");

    /// <summary>The present version of a key, or null.</summary>
    public StoredElement? Find(Key key)
    {
        if (!_known.TryGetValue(key, out var found))
            _known[key] = found = Read(key);
        return found;
    }

    /// <summary>The present versions of those of the keys that exist.</summary>
    public IReadOnlyDictionary<Key, ElementVersion> FindAll(IEnumerable<Key> keys)
    {
        var versions = new Dictionary<Key, ElementVersion>();
        foreach (var key in keys)
            if (Find(key) is { } found)
                versions[key] = found.Version;
        return versions;
    }

    /// <summary>
    /// Makes a planned version the present one, under the number of its element, or under the next number if it is new.
    /// </summary>
    public (StoredElement? Before, StoredElement Now) Exchange(ElementVersion version, long nextId)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, version.Key, out var isKnown);
        var before = isKnown ? known : Read(version.Key);
        known = new StoredElement(before?.Id ?? nextId, version);
        return (before, known);
    }

    /// <summary>How many keys it holds.</summary>
    public int Count => _known.Count;

    /// <summary>Adds a present version that was read by another query.</summary>
    public void Note(StoredElement version) => _known[version.Version.Key] = version;

    /// <summary>Drops a version, so that its key is read again when needed; a later version of the key stays.</summary>
    public void Forget(StoredElement version)
    {
        if (_known.Remove(version.Version.Key, out var known) && known != (object)version)
            _known.Add(version.Version.Key, known);
    }

    /// <summary>Drops everything, so that it is read again when needed.</summary>
    public void Clear() => _known.Clear();

    // Most keys of an import are new, and the index of keys alone shows that they are.
    private StoredElement? Read(Key key)
    {
        _idOf.Bind(1, key.Value);
        if (!_idOf.Step())
            return null;
        var id = _idOf.Long(0);
        _idOf.Reset();
        var command = connection.Prepare(ById).Bind(id);
        command.Step();
        var version = VersionMapper.Read(command);
        command.Reset();
        return version;
    }
}
