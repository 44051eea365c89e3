namespace Neo4j.Driver;

/// <summary>What is known of a query once its result has been read.</summary>
public interface IResultSummary
{
    /// <summary>The query.</summary>
    Query Query { get; }

    /// <summary>What it does.</summary>
    QueryType QueryType { get; }

    /// <summary>How the server did run it; null unless asked for.</summary>
    IProfiledPlan? Profile { get; }

    /// <summary>How the query ended, and what the server remarks about it. Empty from servers that speak no Bolt 5.6.</summary>
    IList<IGqlStatusObject> GqlStatusObjects { get; }

    /// <summary>How long the server needed until the first record was there; −1 ms if it did not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>How long the server needed until the last record was taken; −1 ms if it did not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>The server that answered.</summary>
    IServerInfo Server { get; }

    /// <summary>The database that answered.</summary>
    IDatabaseInfo Database { get; }
}
