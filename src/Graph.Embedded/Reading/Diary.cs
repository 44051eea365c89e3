using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Reads the diary: each entry is a version, and what the element was before it.</summary>
internal static class Diary
{
    private static readonly string Present = $"SELECT {StoredVersion.Columns("e")} FROM element e {StoredVersion.Place("e")} WHERE e.id = ?1";
    private static readonly string Past = $"SELECT {StoredVersion.Columns("v")} FROM version v {StoredVersion.Place("v")} WHERE v.id = ?1";

    public static IReadOnlyList<Change> Read(Connection connection, DiaryPosition after, int most, Key? element)
    {
        var entries = element is { } key ? OfElement(connection, after, most, key) : All(connection, after, most);
        return entries.ConvertAll(entry =>
        {
            var version = One(connection, $"{Present} AND e.place = ?2", entry) ?? One(connection, $"{Past} AND v.place = ?2", entry);
            var before = One(connection, $"{Past} AND v.until = ?2", entry);
            return new Change(version!, before?.Content, entry.Ordinal);
        });
    }

    private static List<(long Id, long Place, int Ordinal)> All(Connection connection, DiaryPosition after, int most) =>
        Entries(connection.Prepare(
            "SELECT id, place, ordinal FROM element WHERE (place, ordinal) > (?1, ?2) UNION ALL " +
            "SELECT id, place, ordinal FROM version WHERE (place, ordinal) > (?1, ?2) ORDER BY place, ordinal LIMIT ?3").Bind(after.Place, after.Ordinal, most));

    private static List<(long Id, long Place, int Ordinal)> OfElement(Connection connection, DiaryPosition after, int most, Key key) =>
        connection.Number("SELECT id FROM element WHERE key = ?1", key.Value) is { } id
            ? Entries(connection.Prepare(
                "SELECT id, place, ordinal FROM element WHERE id = ?4 AND (place, ordinal) > (?1, ?2) UNION ALL " +
                "SELECT id, place, ordinal FROM version WHERE id = ?4 AND (place, ordinal) > (?1, ?2) ORDER BY place LIMIT ?3").Bind(after.Place, after.Ordinal, most, id))
            : [];

    private static List<(long Id, long Place, int Ordinal)> Entries(Statement statement)
    {
        var entries = new List<(long, long, int)>();
        while (statement.Step())
            entries.Add((statement.Long(0), statement.Long(1), statement.Int(2)));
        return entries;
    }

    private static ElementVersion? One(Connection connection, string sql, (long Id, long Place, int Ordinal) entry)
    {
        var statement = connection.Prepare(sql).Bind(entry.Id, entry.Place);
        if (!statement.Step())
            return null;
        var version = StoredVersion.Read(statement).Version;
        statement.Reset();
        return version;
    }
}
