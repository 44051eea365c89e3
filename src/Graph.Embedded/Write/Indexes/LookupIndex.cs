using Graph.Core.Model;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write.Indexes;

/// <summary>The names and external ids of live entities, for exact look-ups.</summary>
internal sealed class LookupIndex(Connection connection)
{
    private PreparedCommand? _addName;

    public void Add(long id, IndexedContent content, Entity entity)
    {
        foreach (var name in content.Names)
            AddName(id, name);
        foreach (var external in entity.ExternalIds.Distinct())
            Add(id, external);
    }

    public void Remove(long id, IndexedContent content, Entity entity)
    {
        foreach (var name in content.Names)
            connection.Run("DELETE FROM name WHERE folded = ?1 AND id = ?2", name, id);
        foreach (var external in entity.ExternalIds)
            connection.Run("DELETE FROM external WHERE scheme = ?1 AND value = ?2 AND id = ?3", external.Scheme, external.Value, id);
    }

    private void AddName(long id, string name)
    {
        _addName ??= connection.Prepare("INSERT INTO name VALUES (?1, ?2)");
        _addName.Bind(1, name);
        _addName.Bind(2, id);
        _addName.Run();
    }

    private void Add(long id, ExternalId external) =>
        connection.Run("INSERT INTO external VALUES (?1, ?2, ?3)", external.Scheme, external.Value, id);
}
