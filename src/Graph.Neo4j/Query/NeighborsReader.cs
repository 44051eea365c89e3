using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>From an entity over one or two steps, none of them repeated, to a page of the distinct entities at the far end.</summary>
internal sealed class NeighborsReader : HopReader
{
    /// <summary>Of how many times the facts of a hub the newest events of all are looked at first.</summary>
    private const int TimesHub = 10;

    /// <summary>How many of them.</summary>
    private const int MaxWalked = 5_000;

    private readonly PageReader _page;

    public NeighborsReader(HopStart start, NeighborsHop hop)
    {
        var (question, query) = (start.Question, start.Query);
        var kinds = start.Kinds.Where(kind => EndProperties.KindsAt(hop.Steps[0].Near).Contains(kind)).ToArray();
        var source = kinds.Length > 0 && question.View.IsPresent && hop.Steps is [{ IncludeSelf: false } step] && step.Fact.IsEdge()
            && EndProperties.Has(step.Fact, step.Far)
            ? Beside(start, hop, step, kinds)
            : ByKey(start, hop, kinds);
        source.Where.AddRange(question.View.Visible(query, source.X, hop.Kind));
        if (hop.Where is not null)
            source.Where.Add(question.Filters(query).Compile(hop.Where, source.X, hop.Kind));
        _page = new PageReader(question, query, start.Guard(kinds), source, hop.Kind, hop.Order, hop.Page, hop.Wanted);
    }

    public override IReadOnlyList<string> Columns => _page.Columns;

    public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred) => _page.Read(values, deferred);

    /// <summary>The far ends of a step from an element, as keys; the element's own too where it counts among them.</summary>
    public static string Step(QueryContext context, CypherBuilder cypher, Step step, string from, IReadOnlyList<Kind> kinds, string far)
    {
        var text = $"WITH null AS {far} WHERE false RETURN {far}";
        if (EndProperties.Has(step.Fact, step.Far))
        {
            var source = FactsReader.Of(context, cypher, step.Fact, [step.Near], step.Where, from, kinds);
            var property = $"{source.X}.{EndProperties.Property(step.Far)}";
            // Of the ends of a visible fact only where a stance was stated may be hidden.
            if (step.Far == End.StatedAt)
            {
                var stated = context.View.ByKey(cypher, [Kind.Event], property, source.X, cypher.Alias("w"));
                stated.Where.AddRange(context.View.Visible(cypher, stated.X, Kind.Event));
                source.Where.Add(stated.Exists);
            }
            text = $"{source.Text} RETURN DISTINCT {property} AS {far}";
        }
        return step.IncludeSelf ? $"{text} UNION RETURN {from}.key AS {far}" : text;
    }

    // One edge away: its other node is at hand, and need not be looked up.
    private static MatchClause Beside(HopStart start, NeighborsHop hop, Step step, IReadOnlyList<Kind> kinds)
    {
        var (query, x, y) = (start.Query, start.X, start.Query.Alias("y"));
        string From(string node)
        {
            var edges = FactsReader.Of(start.Question, query, step.Fact, [step.Near], step.Where, node, kinds);
            return $"{edges.Text} WITH DISTINCT {(EndProperties.IsStart(step.Far) ? "startNode" : "endNode")}({edges.X}) AS {y}";
        }
        var source = new MatchClause(From(x), y, [$"{y}:{Labels.Of(hop.Kind)}", $"{y} <> {x}"]);
        return hop.Kind == Kind.Event && hop.Order.Entries is [{ By: OrderBy.Date, Descending: true }]
            ? source with { MatchOfPage = Walked }
            : source;

        // No index has the edges in the order of the events' own dates. Most of the newest events of all are likely to be a great hub's;
        // where
        // too few are, all of its edges are followed after all. Without a date to begin with, an index is not entered.
        string Walked(PageCut cut)
        {
            var (since, found, own) = (query.Alias("d"), query.Alias("e"), query.Alias("o"));
            var between = FactsReader.Of(start.Question, query, step.Fact, [step.Near], step.Where, x, kinds, to: y);
            var walk = $"MATCH ({y}:Event) USING INDEX {y}:Event(sortDate, tie) WHERE {y}.sortDate "
                + $">= {since} AND {y}.tie IS NOT NULL{cut.Start} WITH {y} ORDER BY {cut.Order} LIMIT {MaxWalked}";
            return $"WITH {x}, CASE WHEN coalesce({x}.degree, 0) >= {TimesHub * start.Question.View.FactsOfHub} THEN "
                + $"{PropertyMapper.Undated} END AS {since} " +
                $"WITH {x}, COLLECT {{ {walk} WITH {y} WHERE {between.Exists}{cut.Passing}{cut.Beyond} WITH {y} ORDER "
                + $"BY {cut.Order} LIMIT {cut.Most} RETURN {y} }} AS {found} " +
                MatchClause.Union($"{x}, {found}",
                    [
                        $"UNWIND CASE WHEN size({found}) = {cut.Most} THEN {found} ELSE [] END AS {y}",
                        $"UNWIND CASE WHEN size({found}) < {cut.Most} THEN [{x}] ELSE [] END AS {own} {From(own)}",
                    ], y).Match;
        }
    }

    private static MatchClause ByKey(HopStart start, NeighborsHop hop, IReadOnlyList<Kind> kinds)
    {
        var (clauses, far) = Steps(start, hop, kinds);
        var y = start.Question.View.ByKey(start.Query, [hop.Kind], far, far, start.Query.Alias("y"));
        return y with { Match = $"{clauses} WITH DISTINCT {far} WHERE {far} IS NOT NULL AND {far} <> {start.X}.key {y.Match}" };
    }

    private static (string Clauses, string Far) Steps(HopStart start, NeighborsHop hop, IReadOnlyList<Kind> kinds)
    {
        var (question, query) = (start.Question, start.Query);
        var (text, from) = ("", start.X);
        var far = "";
        foreach (var step in hop.Steps)
        {
            if (far.Length > 0)
            {
                from = query.Alias("e");
                text += question.View.IsPresent
                    ? $" CALL ({far}) {{ {question.View.ByKey(query, kinds, far, far, from).Text} RETURN {from} }}"
                    : $" WITH DISTINCT {far}, {{key: {far}}} AS {from}";
            }
            far = query.Alias("k");
            text += $" CALL ({from}) {{ {Step(question, query, step, from, kinds, far)} }}";
            kinds = step.IncludeSelf ? [.. kinds.Union(EndProperties.KindsAt(step.Far))] : EndProperties.KindsAt(step.Far);
        }
        return (text, far);
    }
}
