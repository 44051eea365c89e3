namespace Graph.Neo4j.Query;

/// <summary>
/// Where elements come from: the clauses that bind them, behind which a WHERE may stand, their name, and what must hold of them.
/// </summary>
internal sealed record MatchClause(string Match, string X, List<string> Where)
{
    /// <summary>
    /// The property that an index begins with in which the dates stand next; a page by date is ordered by it first, so that the index gives
    /// the order.
    /// </summary>
    public string? IndexedBy { get; init; }

    /// <summary>
    /// Clauses that bind all that can be in a page and not much besides. Given what cuts the page; null where that behind
    /// <see cref="Match"/> does as well.
    /// </summary>
    public Func<PageCut, string>? MatchOfPage { get; init; }

    public string Text => Where.Count == 0 ? Match : $"{Match} WHERE {string.Join(" AND ", Where)}";

    /// <summary>What one or another of the branches binds.</summary>
    public static MatchClause Union(string scope, IEnumerable<string> branches, string x, bool distinct = false) =>
        new($"CALL ({scope}) {{ {string.Join(" UNION ALL ", branches.Select(branch => $"{branch} RETURN {x}"))} }} WITH "
            + $"{(distinct ? "DISTINCT " : "")}{x}", x, []);

    public string Exists => $"EXISTS {{ {Text} RETURN 1 }}";
}

/// <summary>What cuts a page out of a list.</summary>
/// <param name="X">The name of the elements.</param>
/// <param name="Passing">What must hold of them, as conditions behind others.</param>
/// <param name="Beyond">Where they stand from the cursors, as conditions behind others.</param>
/// <param name="Start">Of that, from where on an index by date is read, as a condition behind others.</param>
/// <param name="Order">What they are ordered by.</param>
/// <param name="Most">How many there are at most, one more than the page holds.</param>
internal sealed record PageCut(string X, string Passing, string Beyond, string Start, string Order, string Most)
{
    /// <summary>All of it, as it stands behind a condition.</summary>
    public string Text => $"{Passing}{Beyond} WITH {X} ORDER BY {Order} LIMIT {Most}";

    /// <summary>Conditions behind others.</summary>
    public static string And(IEnumerable<string> conditions) => string.Concat(conditions.Select(condition => $" AND {condition}"));
}
