namespace Graph.Neo4j.Reading;

/// <summary>Where elements come from: the clauses that bind them, behind which a WHERE may stand, their name, and what must hold of them.</summary>
internal sealed record Source(string Match, string X, List<string> Where)
{
    /// <summary>The property that an index begins with in which the dates stand next; a page by date is ordered by it first, so that the index gives the order.</summary>
    public string? IndexedBy { get; init; }

    /// <summary>
    /// Clauses that bind all that can be in a page and not much besides. Given what cuts the page, as it stands behind a condition:
    /// <c> AND … WITH … ORDER BY … LIMIT …</c>. Null where that behind <see cref="Match"/> does as well.
    /// </summary>
    public Func<string, string>? MatchOfPage { get; init; }

    public string Text => Where.Count == 0 ? Match : $"{Match} WHERE {string.Join(" AND ", Where)}";

    /// <summary>What one or another of the branches binds.</summary>
    public static Source Union(string scope, IEnumerable<string> branches, string x, bool distinct = false) =>
        new($"CALL ({scope}) {{ {string.Join(" UNION ALL ", branches.Select(branch => $"{branch} RETURN {x}"))} }} WITH {(distinct ? "DISTINCT " : "")}{x}", x, []);

    public string Exists => $"EXISTS {{ {Text} RETURN 1 }}";
}
