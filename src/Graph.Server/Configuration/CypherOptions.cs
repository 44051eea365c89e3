namespace Graph.Server.Configuration;

/// <summary>What a query in Cypher may cost, and whether it is taken over HTTP.</summary>
public sealed record CypherOptions
{
    /// <summary>Whether <c>POST /cypher</c> is there.</summary>
    [Setting("Whether `POST /cypher` answers Cypher, which reads whatever Neo4j holds; `graph cypher` needs no switch.")]
    public bool Enabled { get; init; }

    /// <summary>The most rows of an answer.</summary>
    [Setting("Most rows of an answer in Cypher; one with more is told to be cut, or is an error where the format cannot tell.", Min = 1,
        Max = int.MaxValue)]
    public int MaxRows { get; init; } = 10_000;

    /// <summary>The time that an answer may take, its sending included, in seconds.</summary>
    [Setting("Seconds that an answer in Cypher may take, its sending included; then it is ended on Neo4j too.", Min = 1, Max = 86_400)]
    public int MaxSeconds { get; init; } = 30;

    /// <summary>How many queries in Cypher run at once over HTTP.</summary>
    [Setting("Queries in Cypher run at once over HTTP; further ones are answered 503 with `Retry-After`.", Min = 1, Max = 1000)]
    public int MaxConcurrent { get; init; } = 4;
}
