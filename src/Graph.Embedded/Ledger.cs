using Graph.Core.Recording;
using Graph.Embedded.Calls;

namespace Graph.Embedded;

/// <summary>Reads the sequence of places and the batches that took them.</summary>
internal static class Ledger
{
    public static (long Place, DateTimeOffset At) Last(Connection connection) => One(connection, "SELECT place, at FROM place ORDER BY place DESC LIMIT 1");

    public static (long Place, DateTimeOffset At) AtOrBefore(Connection connection, DateTimeOffset time) =>
        One(connection, "SELECT place, at FROM place WHERE at <= ?1 ORDER BY at DESC LIMIT 1", time.UtcTicks);

    public static (long Place, DateTimeOffset At) At(Connection connection, long place) => One(connection, "SELECT place, at FROM place WHERE place = ?1", place);

    /// <summary>The number that the next new element takes.</summary>
    public static long NextId(Connection connection) => (connection.Number("SELECT max(id) FROM element") ?? 0) + 1;

    public static BatchOutcome? Outcome(Connection connection, string batch)
    {
        var statement = connection.Prepare("SELECT place, at, created, changed, retracted FROM place WHERE batch = ?1").Bind(batch);
        if (!statement.Step())
            return null;
        var outcome = new BatchOutcome(statement.Long(0), StoredVersion.Time(statement.Long(1)), statement.Int(2), statement.Int(3), statement.Int(4));
        statement.Reset();
        return outcome;
    }

    private static (long Place, DateTimeOffset At) One(Connection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var statement = connection.Prepare(sql).Bind(values);
        if (!statement.Step())
            return (0, DateTimeOffset.MinValue);
        var found = (statement.Long(0), StoredVersion.Time(statement.Long(1)));
        statement.Reset();
        return found;
    }
}
