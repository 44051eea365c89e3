using Graph.Core.Model;
using Graph.Core.Time;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write.Indexes;

/// <summary>Keeps undated participations and relations of events at the dates of their events.</summary>
internal sealed class EventDateSync(Connection connection, AdjacencyIndex adjacency)
{
    private const string StateColumns = "e.id, e.kind, e.code, e.live, e.shown, e.tie, e.date, e.e1, e.e2, e.e3";

    /// <summary>The time of the element itself; undated for kinds that have none.</summary>
    public static Interval OwnTime(Element element) => element switch
    {
        Event happened => happened.Date,
        Process process => process.Validity,
        Source { PublishedOn: { } day } => Interval.On(day),
        Fact fact => fact.Dating,
        _ => default,
    };

    /// <summary>The state of the present version in the indexes.</summary>
    public IndexState StateOf(long id)
    {
        var command = connection.Prepare($"SELECT {StateColumns} FROM element e WHERE e.id = ?1").Bind(id);
        command.Step();
        var indexed = Read(command);
        command.Reset();
        return indexed;
    }

    /// <summary>Moves the facts that an event dates to its new dates.</summary>
    public void Follow(long happened, Bounds bounds)
    {
        var dated = new List<IndexState>();
        var command = connection.Prepare(
            $"SELECT {StateColumns} FROM element e WHERE e.id IN (SELECT edge FROM adj WHERE node = ?1) AND e.dated_by = ?1")
            .Bind(happened);
        while (command.Step())
            dated.Add(Read(command));
        foreach (var fact in dated)
        {
            connection.Run(
                "UPDATE element SET date = ?2, start_first = ?3, start_last = ?4, end_first = ?5, end_last = ?6 WHERE id = ?1",
                fact.Id, bounds.SortDate, bounds.StartFirst, bounds.StartLast, bounds.EndFirst, bounds.EndLast);
            adjacency.Replace(fact, fact with { Date = bounds.SortDate });
        }
    }

    private static IndexState Read(PreparedCommand row) => new(
        row.Long(0), (Kind)row.Int(1), row.Word(2), row.Long(3) != 0, row.Long(4) != 0, row.Long(5), row.LongOrNull(6), row.LongOrNull(7),
        row.LongOrNull(8), row.LongOrNull(9));
}
