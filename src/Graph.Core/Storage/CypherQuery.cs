namespace Graph.Core.Storage;

/// <summary>A query in Cypher, with what it may cost.</summary>
/// <param name="Text">The query: one statement that reads.</param>
/// <param name="Parameters">The values of its parameters, of the types that <see cref="ICypherRows"/> names.</param>
public sealed record CypherQuery(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>The most rows that are handed on. Default: 10,000.</summary>
    public int MaxRows { get; init; } = 10_000;

    /// <summary>The time that the answer may take, from the call to the last row read. Default: 30 s.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);
}
