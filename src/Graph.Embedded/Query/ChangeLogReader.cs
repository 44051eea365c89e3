using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads the change log: each entry is a version, with the content before it.</summary>
internal static class ChangeLogReader
{
    private static readonly string Present =
        $"SELECT {VersionMapper.Columns("e")} FROM element e {VersionMapper.Revision("e")} WHERE e.id = ?1";
    private static readonly string Past =
        $"SELECT {VersionMapper.Columns("v")} FROM version v {VersionMapper.Revision("v")} WHERE v.id = ?1";

    public static IReadOnlyList<Change> Read(Connection connection, ChangeLogPosition after, int limit, Key? element)
    {
        var entries = element is { } key ? OfElement(connection, after, limit, key) : All(connection, after, limit);
        return entries.ConvertAll(entry =>
        {
            var version = One(connection, $"{Present} AND e.revision = ?2", entry) ?? One(connection, $"{Past} AND v.revision = ?2", entry);
            var before = One(connection, $"{Past} AND v.until = ?2", entry);
            return new Change(version!, before?.Content, entry.Ordinal);
        });
    }

    private static List<(long Id, long Revision, int Ordinal)> All(Connection connection, ChangeLogPosition after, int limit) =>
        Entries(connection.Prepare(
            "SELECT id, revision, ordinal FROM element WHERE (revision, ordinal) > (?1, ?2) UNION ALL " +
            "SELECT id, revision, ordinal FROM version WHERE (revision, ordinal) > (?1, ?2) ORDER BY revision, ordinal LIMIT ?3")
            .Bind(after.Revision, after.Ordinal, limit));

    private static List<(long Id, long Revision, int Ordinal)> OfElement(Connection connection, ChangeLogPosition after, int limit,
        Key key) =>
        connection.Number("SELECT id FROM element WHERE key = ?1", key.Value) is { } id
            ? Entries(connection.Prepare(
                "SELECT id, revision, ordinal FROM element WHERE id = ?4 AND (revision, ordinal) > (?1, ?2) UNION ALL " +
                "SELECT id, revision, ordinal FROM version WHERE id = ?4 AND (revision, ordinal) > (?1, ?2) ORDER BY revision LIMIT ?3")
                .Bind(after.Revision, after.Ordinal, limit, id))
            : [];

    private static List<(long Id, long Revision, int Ordinal)> Entries(PreparedCommand command)
    {
        var entries = new List<(long, long, int)>();
        while (command.Step())
            entries.Add((command.Long(0), command.Long(1), command.Int(2)));
        return entries;
    }

    private static ElementVersion? One(Connection connection, string sql, (long Id, long Revision, int Ordinal) entry)
    {
        var command = connection.Prepare(sql).Bind(entry.Id, entry.Revision);
        if (!command.Step())
            return null;
        var version = VersionMapper.Read(command).Version;
        command.Reset();
        return version;
    }
}
