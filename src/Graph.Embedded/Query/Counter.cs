using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Embedded.Query;

/// <summary>Counts elements. In the default view the totals are in the tallies.</summary>
internal static class Counter
{
    public static long Count(QueryContext context, Kind kind, Filter? filter)
    {
        if (filter is null && IsDefault(context))
            return context.Connection.Number("SELECT sum(n) FROM tally WHERE kind = ?1", (int)kind) ?? 0;
        var query = new SqlBuilder(fromNode: false);
        var source = RootReader.Elements(context, query, kind, filter);
        return Number(context, query, $"SELECT count(*) FROM {source.From} WHERE {source.Conditions}") ?? 0;
    }

    public static RecordOverview Overview(QueryContext context)
    {
        var types = IsDefault(context)
            ? Types(context, new SqlBuilder(fromNode: false),
            $"SELECT code, n FROM tally WHERE kind = {(int)Kind.Event} AND n > 0 ORDER BY code")
            : SeenTypes(context);
        return new RecordOverview(
            [.. Kinds.All.Select(kind => (kind, Count(context, kind, null)))],
            types,
            Edge(context, ""),
            Edge(context, " DESC"));
    }

    private static bool IsDefault(QueryContext context) => context.View.IsPresent && context.View.IsWhole;

    private static IReadOnlyList<(string Type, long Count)> SeenTypes(QueryContext context)
    {
        var query = new SqlBuilder(fromNode: false);
        var source = RootReader.Elements(context, query, Kind.Event, null);
        return Types(context, query,
            $"SELECT e.code, count(*) FROM {source.From} WHERE {source.Conditions} GROUP BY e.code ORDER BY e.code");
    }

    private static List<(string Type, long Count)> Types(QueryContext context, SqlBuilder sql, string text)
    {
        var types = new List<(string, long)>();
        var command = sql.Bind(context.Connection.Prepare(text));
        while (command.Step())
            types.Add((command.Text(0), command.Long(1)));
        return types;
    }

    private static DateOnly? Edge(QueryContext context, string way)
    {
        var query = new SqlBuilder(fromNode: false);
        var source = RootReader.Elements(context, query, Kind.Event, null);
        var day = $"SELECT e.date >> {SortDate.DayBits} FROM {source.From} WHERE {source.Conditions} AND e.date IS NOT NULL";
        return Number(context, query, $"{day} ORDER BY e.date{way} LIMIT 1") is { } number
            ? DateOnly.FromDayNumber((int)number)
            : null;
    }

    private static long? Number(QueryContext context, SqlBuilder sql, string text)
    {
        var command = sql.Bind(context.Connection.Prepare(text));
        long? number = command.Step() ? command.LongOrNull(0) : null;
        command.Reset();
        return number;
    }
}
