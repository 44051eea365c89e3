using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Embedded.Reading;

/// <summary>Counts. In the default view the tallies know what the whole record holds.</summary>
internal static class Counting
{
    private const int DayBits = 22;

    public static long Count(Question question, Kind kind, Filter? filter)
    {
        if (filter is null && IsDefault(question))
            return question.Connection.Number("SELECT sum(n) FROM tally WHERE kind = ?1", (int)kind) ?? 0;
        var query = new Query(fromNode: false);
        var source = RootReader.Elements(question, query, kind, filter);
        return Number(question, query, $"SELECT count(*) FROM {source.From} WHERE {source.Conditions}") ?? 0;
    }

    public static RecordOverview Overview(Question question)
    {
        var types = IsDefault(question) ? Types(question, new Query(fromNode: false), $"SELECT code, n FROM tally WHERE kind = {(int)Kind.Event} AND n > 0 ORDER BY code") : SeenTypes(question);
        return new RecordOverview(
            [.. Kinds.All.Select(kind => (kind, Count(question, kind, null)))],
            types,
            Edge(question, ""),
            Edge(question, " DESC"));
    }

    private static bool IsDefault(Question question) => question.Sight.IsPresent && question.Sight.IsWhole;

    private static IReadOnlyList<(string Type, long Count)> SeenTypes(Question question)
    {
        var query = new Query(fromNode: false);
        var source = RootReader.Elements(question, query, Kind.Event, null);
        return Types(question, query, $"SELECT e.code, count(*) FROM {source.From} WHERE {source.Conditions} GROUP BY e.code ORDER BY e.code");
    }

    private static List<(string Type, long Count)> Types(Question question, Query query, string sql)
    {
        var types = new List<(string, long)>();
        var statement = query.Bind(question.Connection.Prepare(sql));
        while (statement.Step())
            types.Add((statement.Text(0), statement.Long(1)));
        return types;
    }

    private static DateOnly? Edge(Question question, string way)
    {
        var query = new Query(fromNode: false);
        var source = RootReader.Elements(question, query, Kind.Event, null);
        return Number(question, query, $"SELECT e.date >> {DayBits} FROM {source.From} WHERE {source.Conditions} AND e.date IS NOT NULL ORDER BY e.date{way} LIMIT 1") is { } day
            ? DateOnly.FromDayNumber((int)day)
            : null;
    }

    private static long? Number(Question question, Query query, string sql)
    {
        var statement = query.Bind(question.Connection.Prepare(sql));
        long? number = statement.Step() ? statement.LongOrNull(0) : null;
        statement.Reset();
        return number;
    }
}
