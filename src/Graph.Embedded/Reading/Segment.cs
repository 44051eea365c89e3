using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Reading;

/// <summary>A stretch of an ordered list that one statement reads: those that have what they are ordered by, or those that lack it.</summary>
/// <param name="Condition">Which rows.</param>
/// <param name="OrderBy">In which order, already turned round for reading backward.</param>
internal sealed record Segment(string Condition, string OrderBy)
{
    /// <summary>The stretches of a page, in the order in which they are read.</summary>
    public static IEnumerable<Segment> Of(IReadOnlyList<OrderTerm> terms, string tie, PageRequest page, Query query)
    {
        var (after, before) = (Checked(terms, page.After), Checked(terms, page.Before));
        if (terms.Count > 1)
            return [Together(terms, tie, page.Backward, after, before, query)];
        var term = terms[0];
        // Undated adjacency rows are the least, so they stand last by themselves when the newest come first.
        if (term.NeverNull || (term.Undated && term.Descending))
            return [Having(term, tie, page.Backward, after, before, query, null)];
        var having = after is { Values: [null] } ? null : Having(term, tie, page.Backward, after, before is { Values: [null] } ? null : before, query, term.IsNotNull);
        var lacking = before is { Values: [not null] } ? null : Lacking(term, tie, page.Backward, after is { Values: [not null] } ? null : after, before, query);
        return (page.Backward ? [lacking, having] : new[] { having, lacking }).OfType<Segment>();
    }

    private static Position? Checked(IReadOnlyList<OrderTerm> terms, Position? position)
    {
        if (position is null)
            return null;
        if (position.Values.Count != terms.Count)
            throw new InvalidRequestException("CURSOR", "The cursor belongs to a list in another order; page from the start.");
        for (var i = 0; i < terms.Count; i++)
            terms[i].Check(position.Values[i]);
        return position;
    }

    private static Segment Having(OrderTerm term, string tie, bool backward, Position? after, Position? before, Query query, string? condition)
    {
        var conditions = new List<string>();
        if (condition is not null)
            conditions.Add(condition);
        if (after is not null)
            conditions.Add($"({term.Expression}, {tie}) {(term.Descending ? "<" : ">")} ({Value(term, after, query)}, {query.Add(after.Tie)})");
        if (before is not null)
            conditions.Add($"({term.Expression}, {tie}) {(term.Descending ? ">" : "<")} ({Value(term, before, query)}, {query.Add(before.Tie)})");
        var way = Way(term.Descending ^ backward);
        return new Segment(And(conditions), $"{term.Expression}{way}, {tie}{way}");
    }

    private static Segment Lacking(OrderTerm term, string tie, bool backward, Position? after, Position? before, Query query)
    {
        var conditions = new List<string> { term.IsNull };
        if (after is not null)
            conditions.Add($"{tie} {(term.Descending ? "<" : ">")} {query.Add(after.Tie)}");
        if (before is not null)
            conditions.Add($"{tie} {(term.Descending ? ">" : "<")} {query.Add(before.Tie)}");
        return new Segment(And(conditions), $"{tie}{Way(term.Descending ^ backward)}");
    }

    private static Segment Together(IReadOnlyList<OrderTerm> terms, string tie, bool backward, Position? after, Position? before, Query query)
    {
        var conditions = new List<string>();
        if (after is not null)
            conditions.Add(Beyond(terms, tie, after, query, behind: true));
        if (before is not null)
            conditions.Add(Beyond(terms, tie, before, query, behind: false));
        var order = terms.SelectMany(term => new[] { $"{term.Expression} IS NULL{Way(backward)}", $"{term.Expression}{Way(term.Descending ^ backward)}" });
        return new Segment(And(conditions), $"{string.Join(", ", order)}, {tie}{Way(terms[^1].Descending ^ backward)}");
    }

    // Equal in the first terms and beyond in the next, or equal in all and beyond by the tie.
    private static string Beyond(IReadOnlyList<OrderTerm> terms, string tie, Position position, Query query, bool behind)
    {
        var ways = new List<string>();
        var equal = "";
        for (var i = 0; i < terms.Count; i++)
        {
            var (term, value) = (terms[i], position.Values[i]);
            var parameter = value is null ? null : query.Add(value);
            var less = term.Descending == behind;
            var beyond = (value, behind) switch
            {
                (null, true) => "0",
                (null, false) => term.IsNotNull,
                (_, true) => $"({term.Expression} {(less ? "<" : ">")} {parameter} OR {term.IsNull})",
                _ => $"{term.Expression} {(less ? "<" : ">")} {parameter}",
            };
            ways.Add($"({equal}{beyond})");
            equal += (value is null ? term.IsNull : $"{term.Expression} = {parameter}") + " AND ";
        }
        ways.Add($"({equal}{tie} {(terms[^1].Descending == behind ? "<" : ">")} {query.Add(position.Tie)})");
        return $"({string.Join(" OR ", ways)})";
    }

    private static string Value(OrderTerm term, Position position, Query query) =>
        query.Add(position.Values[0] ?? (term.Undated ? Writing.AdjacencyKey.Undated : null));

    private static string And(List<string> conditions) => conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);

    private static string Way(bool descending) => descending ? " DESC" : "";
}
