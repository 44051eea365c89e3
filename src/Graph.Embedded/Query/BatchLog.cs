using Graph.Core.Recording;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads the revisions and their batches.</summary>
internal static class BatchLog
{
    public static (long Revision, DateTimeOffset At) Last(Connection connection) =>
        One(connection, "SELECT revision, at FROM revision ORDER BY revision DESC LIMIT 1");

    public static (long Revision, DateTimeOffset At) AtOrBefore(Connection connection, DateTimeOffset time) =>
        One(connection, "SELECT revision, at FROM revision WHERE at <= ?1 ORDER BY at DESC LIMIT 1", time.UtcTicks);

    public static (long Revision, DateTimeOffset At) At(Connection connection, long revision) =>
        One(connection, "SELECT revision, at FROM revision WHERE revision = ?1", revision);

    /// <summary>The number that the next new element takes.</summary>
    public static long NextId(Connection connection) => (connection.Number("SELECT max(id) FROM element") ?? 0) + 1;

    public static BatchOutcome? Outcome(Connection connection, string batch)
    {
        var command = connection.Prepare("SELECT revision, at, created, changed, retracted FROM revision WHERE batch = ?1").Bind(batch);
        if (!command.Step())
            return null;
        var outcome = ReadOutcome(command, 0);
        command.Reset();
        return outcome;
    }

    /// <summary>The batches after a revision, in order, at most <paramref name="limit"/>.</summary>
    public static IReadOnlyList<RecordedBatch> Batches(Connection connection, long after, int limit)
    {
        var command = connection.Prepare(
            "SELECT batch, by, revision, at, created, changed, retracted FROM revision WHERE revision > ?1 ORDER BY revision LIMIT ?2")
            .Bind(after, limit);
        var batches = new List<RecordedBatch>();
        while (command.Step())
            batches.Add(new RecordedBatch(command.Text(0), command.TextOrNull(1), ReadOutcome(command, 2)));
        return batches;
    }

    private static BatchOutcome ReadOutcome(PreparedCommand row, int first) =>
        new(row.Long(first), VersionMapper.Time(row.Long(first + 1)), row.Int(first + 2), row.Int(first + 3), row.Int(first + 4));

    private static (long Revision, DateTimeOffset At) One(Connection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.Prepare(sql).Bind(values);
        if (!command.Step())
            return (0, DateTimeOffset.MinValue);
        var found = (command.Long(0), VersionMapper.Time(command.Long(1)));
        command.Reset();
        return found;
    }
}
