using Graph.Core.Model;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Finds the keys that an entity absorbed.</summary>
internal sealed class MergedKeys(Connection connection, ViewCompiler views)
{
    /// <summary>The keys of the entities absorbed by it at the view's revision, directly or through others, ordered.</summary>
    public EquatableList<Key> Into(long id)
    {
        var query = new SqlBuilder(fromNode: true);
        var absorbed = "SELECT e.id, e.key FROM m JOIN element e ON e.merged = m.id";
        if (views.Revision is { } at)
        {
            var revision = query.Revision(at);
            absorbed = $"{absorbed} AND e.revision <= {revision} UNION SELECT v.id, v.key FROM m JOIN version v ON v.merged = m.id " +
                $"AND v.revision <= {revision} AND v.until > {revision}";
        }
        var command = query.Bind(
            connection.Prepare($"WITH RECURSIVE m(id, key) AS (SELECT {SqlBuilder.Node}, NULL UNION {absorbed}) " +
            "SELECT key FROM m WHERE key IS NOT NULL ORDER BY key"), id);
        var keys = new List<Key>();
        while (command.Step())
            keys.Add(Key.Parse(command.Text(0)));
        return keys.ToEquatableList();
    }
}
