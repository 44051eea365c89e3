namespace Graph.Server.Configuration;

/// <summary>Limits of Cypher queries, and whether they are accepted over HTTP.</summary>
public sealed record CypherOptions
{
    /// <summary>Whether <c>POST /cypher</c> is there.</summary>
    [Setting("Whether `POST /cypher` answers Cypher, which reads whatever Neo4j holds; `graph cypher` needs no switch.")]
    public bool Enabled { get; init; }

    /// <summary>The most rows of an answer.</summary>
    [Setting("Maximum rows of a Cypher response. More are reported as truncated, or as an error if the format cannot say so.", Min = 1,
        Max = int.MaxValue)]
    public int MaxRows { get; init; } = 10_000;

    /// <summary>The time that an answer may take, its sending included, in seconds.</summary>
    [Setting("Maximum seconds of a Cypher query, including sending; then it is cancelled on Neo4j too.", Min = 1, Max = 86_400)]
    public int MaxSeconds { get; init; } = 30;

    /// <summary>Maximum number of concurrent Cypher queries over HTTP.</summary>
    [Setting("Maximum concurrent Cypher queries over HTTP; further ones get 503 with `Retry-After`.", Min = 1, Max = 1000)]
    public int MaxConcurrent { get; init; } = 4;
}
