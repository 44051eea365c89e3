using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Neo4j.Query;

/// <summary>Counts.</summary>
internal static class Counter
{
    public static async Task<long> CountAsync(QueryContext context, Kind kind, Filter? filter)
    {
        await context.Places.PrepareAsync(FilterWalk.Of(filter)).ConfigureAwait(false);
        var rows = await context.ReadAsync(cypher => $"{RootReader.Elements(context, cypher, kind, filter).Text} RETURN count(*) AS v")
            .ConfigureAwait(false);
        return (long)rows[0]!;
    }

    public static async Task<RecordOverview> OverviewAsync(QueryContext context)
    {
        var rows = (await context.ReadAsync(
            cypher => string.Join(" UNION ALL ", Kinds.All.Select(kind => Text(context, cypher, kind)).Append(Types(context, cypher))))
            .ConfigureAwait(false))
            .Cast<IReadOnlyList<object?>>().ToArray();
        var types = rows[Kinds.All.Count..];
        var (first, last) = (types.Min(row => (long?)row[2]), types.Max(row => (long?)row[3]));
        return new RecordOverview(
            [.. Kinds.All.Select((kind, i) => (kind, (long)rows[i][1]!))],
            [.. types.Select(row => ((string)row[0]!, (long)row[1]!)).OrderBy(type => type.Item1, StringComparer.Ordinal)],
            SortDate.DayOf(first), SortDate.DayOf(last));
    }

    private static string Text(QueryContext context, CypherBuilder cypher, Kind kind) =>
        $"{RootReader.Elements(context, cypher, kind, null).Text} RETURN ['{kind.Prefix()}', count(*), null, null] AS v";

    private static string Types(QueryContext context, CypherBuilder cypher)
    {
        var source = RootReader.Elements(context, cypher, Kind.Event, null);
        var date = $"CASE WHEN {source.X}.sortDate >= 0 THEN {source.X}.sortDate END";
        return $"{source.Text} WITH {source.X}.type AS type, count(*) AS n, min({date}) AS first, "
            + $"max({date}) AS last RETURN [type, n, first, last] AS v";
    }
}
