namespace Graph.Neo4j.Reading;

/// <summary>Where elements come from: the clauses that bind them, behind which a WHERE may stand, their name, and what must hold of them.</summary>
internal sealed record Source(string Match, string X, List<string> Where)
{
    /// <summary>The property that the index they are read by begins with, where the dates stand behind it.</summary>
    public string? IndexedBy { get; init; }

    /// <summary>
    /// Given the further conditions, order and bound of a page, clauses that bind all that can be in it, and not much besides. Null where
    /// a bound behind <see cref="Match"/> does as well.
    /// </summary>
    public Func<string, string>? MatchOfPage { get; init; }

    public string Text => Where.Count == 0 ? Match : $"{Match} WHERE {string.Join(" AND ", Where)}";

    public string Exists => $"EXISTS {{ {Text} RETURN 1 }}";
}
