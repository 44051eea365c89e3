namespace Graph.Embedded.Query;

/// <summary>Where rows come from: what stands behind FROM, under which name, and what must hold of them.</summary>
internal sealed record FromClause(string From, string Alias, List<string> Where)
{
    /// <summary>The date and tie of the adjacency rows, where they are read in their order; else null.</summary>
    public string? Adjacency { get; init; }

    public string Conditions => Where.Count == 0 ? "1" : string.Join(" AND ", Where);

    public string Exists => $"EXISTS (SELECT 1 FROM {From} WHERE {Conditions})";
}
