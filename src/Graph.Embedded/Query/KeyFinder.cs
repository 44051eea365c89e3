using Graph.Core.Model;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Finds the numbers of elements by their keys, at the view's revision.</summary>
internal sealed class KeyFinder(Connection connection, ViewCompiler views)
{
    private readonly Dictionary<Key, Found?> _found = [];

    /// <summary>An element's version at the view's revision.</summary>
    public readonly record struct Found(long Id, bool Live, bool Retracted);

    /// <summary>The element of that key, the kept one for an absorbed key; null if it did not exist yet.</summary>
    public Found? Find(Key key)
    {
        if (_found.TryGetValue(key, out var known))
            return known;
        Found? found = null;
        if (connection.Number("SELECT id FROM element WHERE key = ?1", key.Value) is { } id)
            found = At(id);
        return _found[key] = found;
    }

    /// <summary>The numbers of the keys that existed, each once.</summary>
    public IReadOnlyCollection<long> Those(IEnumerable<Key> keys) =>
        [.. keys.Select(Find).Where(found => found is not null).Select(found => found!.Value.Id).Distinct()];

    /// <summary>The element of that number, the kept one for an absorbed one.</summary>
    public Found? At(long id)
    {
        var query = new SqlBuilder(fromNode: true);
        var versions = views.Versions(query, null);
        var sql = $"SELECT e.id, e.live, e.retracted IS NOT NULL, e.merged FROM {versions} e WHERE e.id = {SqlBuilder.Node}";
        for (long? next = id; next is { } number;)
        {
            var command = query.Bind(connection.Prepare(sql), number);
            if (!command.Step())
                return null;
            var found = new Found(command.Long(0), command.Long(1) != 0, command.Long(2) != 0);
            next = command.LongOrNull(3);
            command.Reset();
            if (next is null)
                return found;
        }
        return null;
    }
}
