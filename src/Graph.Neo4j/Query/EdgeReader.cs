using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Reads the facts of nodes that count as edges, newest first.</summary>
internal sealed class EdgeReader(QueryContext context, EdgeFilter filter)
{
    /// <summary>An edge, and what it is ordered by beside its date.</summary>
    public sealed record Edge(ExpansionEdge Told, long Tie);

    /// <summary>The newest edges of each of the nodes.</summary>
    public async Task<IReadOnlyDictionary<Key, IReadOnlyList<Edge>>> OfAsync(IReadOnlyList<Key> nodes, int limit)
    {
        var found = nodes.ToDictionary(node => node, _ => new List<Edge>());
        foreach (var kind in nodes.GroupBy(node => node.Kind))
        {
            var rows = await context.ReadAsync(cypher => Text(cypher, kind.Key, [.. kind], limit)).ConfigureAwait(false);
            foreach (var row in rows.Cast<IReadOnlyList<object?>>())
                found[Key.Parse((string)row[0]!)].AddRange(((IReadOnlyList<object?>)row[1]!).Cast<IReadOnlyList<object?>>().Select(Read));
        }
        return found.ToDictionary(
            node => node.Key,
            node => (IReadOnlyList<Edge>)[.. node.Value.OrderByDescending(edge => edge.Told.Date ?? long.MinValue)
            .ThenByDescending(edge => edge.Tie).Take(limit)]);
    }

    private string Text(CypherBuilder cypher, Kind kind, IReadOnlyList<Key> nodes, int limit)
    {
        var (key, p, limitParameter) = (cypher.Alias("key"), cypher.Alias("p"), cypher.Add((long)limit));
        var branches = EdgeKind.All.Where(each => each.IsFollowed(filter)).Select(each => Branch(cypher, each, kind, p, limitParameter))
            .OfType<string>().ToArray();
        var edges = branches.Length == 0 ? "UNWIND [] AS edge RETURN edge" : string.Join(" UNION ALL ", branches);
        return $"UNWIND {cypher.Add(nodes.Select(node => node.Value).ToArray())} AS {key} "
            + $"{StepReader.Bind(context, cypher, kind, key, p)} CALL ({p}) {{ CALL ({p}) {{ {edges} }} RETURN collect(edge) AS edges }} "
                + $"RETURN [{key}, edges] AS v";
    }

    private string? Branch(CypherBuilder cypher, EdgeKind fact, Kind kind, string p, string limit)
    {
        var types = fact.Kind == Kind.Relation && filter.Types is { } wanted ? context.RelationTypes.Those(wanted) : null;
        if (types is { Count: 0 })
            return null;
        var ends = ((End[])[fact.From, fact.To]).Where(end => EndSchema.Of(end).Candidates.Contains(kind)).ToArray();
        if (ends.Length == 0)
            return null;
        var source = context.View.Touching(cypher, fact.Kind, ends, p, [kind], cypher.Alias("f"), types);
        var f = source.X;
        source.Where.AddRange(context.View.Visible(cypher, f, fact.Kind));
        if (fact.Kind == Kind.Claim)
            source.Where.Add($"{f}.claimant IS NOT NULL");
        if (filter.Roles is { } roles && fact.Kind is Kind.Participation or Kind.Engagement)
            source.Where.Add(cypher.In($"{f}.role", [.. roles]));
        if (filter.During is { } during)
            source.Where.Add(context.Filters(cypher).Overlaps(during, f));
        var type = fact.Type is null ? $"{f}.type" : $"'{fact.Type}'";
        var label = fact.Kind switch { Kind.Participation or Kind.Engagement => $"{f}.role", Kind.Stance => $"{f}.position", _ => "null" };
        var score = fact.Kind == Kind.Stance ? $"{f}.score" : "null";
        return $"{source.Text} WITH {f} ORDER BY {f}.sortDate DESC, {f}.tie DESC LIMIT {limit} " +
            $"RETURN [{f}.key, {type}, {label}, {f}.{EndProperties.Property(fact.From)}, {f}.{EndProperties.Property(fact.To)}, {score}"
                + $", {f}.start, {f}.end, {f}.ongoing, {f}.sortDate, {f}.tie] AS edge";
    }

    private static Edge Read(IReadOnlyList<object?> row)
    {
        var validity = new Interval(Date(row[6]), Date(row[7]), row[8] is true);
        var date = row[9] is PropertyMapper.Undated ? null : (long?)row[9];
        return new Edge(
            new ExpansionEdge(Key.Parse((string)row[0]!), (string)row[1]!, (string?)row[2], Key.Parse((string)row[3]!),
            Key.Parse((string)row[4]!), (double?)row[5], validity, date),
            (long)row[10]!);
    }

    private static PartialDate? Date(object? text) => text is string date ? PartialDate.Parse(date) : null;
}
