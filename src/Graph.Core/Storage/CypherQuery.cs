namespace Graph.Core.Storage;

/// <summary>A Cypher query with its limits.</summary>
/// <param name="Text">The query: one read-only statement.</param>
/// <param name="Parameters">The values of its parameters, of the types listed at <see cref="ICypherRows"/>.</param>
public sealed record CypherQuery(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>The maximum number of rows returned. Default: 10,000.</summary>
    public int MaxRows { get; init; } = 10_000;

    /// <summary>The time limit, from the call to the last row read. Default: 30 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);
}
