namespace Graph.Embedded.Query;

/// <summary>The tables and conditions of a query, and the name of its row.</summary>
internal sealed record FromClause(string From, string Alias, List<string> Where)
{
    /// <summary>The name of the adjacency row, if rows are read in its order of date and tie; else null.</summary>
    public string? Adjacency { get; init; }

    public string Conditions => Where.Count == 0 ? "1" : string.Join(" AND ", Where);

    public string Exists => $"EXISTS (SELECT 1 FROM {From} WHERE {Conditions})";
}
