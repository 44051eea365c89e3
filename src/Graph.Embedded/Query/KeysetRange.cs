using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Query;

/// <summary>
/// A stretch of an ordered list that one statement reads: those that have what they are ordered by, or those that lack it.
/// </summary>
/// <param name="Condition">Which rows.</param>
/// <param name="OrderBy">In which order, already turned round for reading backward.</param>
internal sealed record KeysetRange(string Condition, string OrderBy)
{
    /// <summary>The stretches of a page, in the order in which they are read.</summary>
    public static IEnumerable<KeysetRange> Of(IReadOnlyList<OrderTerm> terms, string tie, PageRequest page, SqlBuilder sql)
    {
        var (after, before) = (Checked(terms, page.After), Checked(terms, page.Before));
        if (terms.Count > 1)
            return [Together(terms, tie, page.Backward, after, before, sql)];
        var term = terms[0];
        // Undated adjacency rows are the least, so they stand last by themselves when the newest come first.
        if (term.NeverNull || (term.Undated && term.Descending))
            return [Having(term, tie, page.Backward, after, before, sql, null)];
        var having = after is { Values: [null] }
            ? null
            : Having(term, tie, page.Backward, after, before is { Values: [null] } ? null : before, sql, term.IsNotNull);
        var lacking = before is { Values: [not null] }
            ? null
            : Lacking(term, tie, page.Backward, after is { Values: [not null] } ? null : after, before, sql);
        return (page.Backward ? [lacking, having] : new[] { having, lacking }).OfType<KeysetRange>();
    }

    private static Position? Checked(IReadOnlyList<OrderTerm> terms, Position? position)
    {
        if (position is null)
            return null;
        if (position.Values.Count != terms.Count)
            throw Position.OfAnotherList();
        for (var i = 0; i < terms.Count; i++)
            terms[i].Check(position.Values[i]);
        return position;
    }

    private static KeysetRange Having(OrderTerm term, string tie, bool backward, Position? after, Position? before, SqlBuilder sql,
        string? condition)
    {
        var conditions = new List<string>();
        if (condition is not null)
            conditions.Add(condition);
        if (after is not null)
            conditions.Add($"({term.Expression}, {tie}) {(term.Descending ? "<" : ">")} ({Value(term, after, sql)}, {sql.Add(after.Tie)})");
        if (before is not null)
            conditions.Add(
                $"({term.Expression}, {tie}) {(term.Descending ? ">" : "<")} ({Value(term, before, sql)}, {sql.Add(before.Tie)})");
        var way = Way(term.Descending ^ backward);
        return new KeysetRange(And(conditions), $"{term.Expression}{way}, {tie}{way}");
    }

    private static KeysetRange Lacking(OrderTerm term, string tie, bool backward, Position? after, Position? before, SqlBuilder sql)
    {
        var conditions = new List<string> { term.IsNull };
        if (after is not null)
            conditions.Add($"{tie} {(term.Descending ? "<" : ">")} {sql.Add(after.Tie)}");
        if (before is not null)
            conditions.Add($"{tie} {(term.Descending ? ">" : "<")} {sql.Add(before.Tie)}");
        return new KeysetRange(And(conditions), $"{tie}{Way(term.Descending ^ backward)}");
    }

    private static KeysetRange Together(IReadOnlyList<OrderTerm> terms, string tie, bool backward, Position? after, Position? before,
        SqlBuilder sql)
    {
        var conditions = new List<string>();
        if (after is not null)
            conditions.Add(Beyond(terms, tie, after, sql, behind: true));
        if (before is not null)
            conditions.Add(Beyond(terms, tie, before, sql, behind: false));
        var order = terms.SelectMany(
            term => new[] { $"{term.Expression} IS NULL{Way(backward)}", $"{term.Expression}{Way(term.Descending ^ backward)}" });
        return new KeysetRange(And(conditions), $"{string.Join(", ", order)}, {tie}{Way(terms[^1].Descending ^ backward)}");
    }

    // Equal in the first terms and beyond in the next, or equal in all and beyond by the tie.
    private static string Beyond(IReadOnlyList<OrderTerm> terms, string tie, Position position, SqlBuilder sql, bool behind)
    {
        var ways = new List<string>();
        var equal = "";
        for (var i = 0; i < terms.Count; i++)
        {
            var (term, value) = (terms[i], position.Values[i]);
            var parameter = value is null ? null : sql.Add(value);
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
        ways.Add($"({equal}{tie} {(terms[^1].Descending == behind ? "<" : ">")} {sql.Add(position.Tie)})");
        return $"({string.Join(" OR ", ways)})";
    }

    private static string Value(OrderTerm term, Position position, SqlBuilder sql) =>
        sql.Add(position.Values[0] ?? (term.Undated ? Graph.Embedded.Write.Indexes.AdjacencyKey.Undated : null));

    private static string And(List<string> conditions) => conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);

    private static string Way(bool descending) => descending ? " DESC" : "";
}
