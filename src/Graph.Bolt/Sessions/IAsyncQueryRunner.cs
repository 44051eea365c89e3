namespace Neo4j.Driver;

/// <summary>Runs queries: a session each in a transaction of its own, a transaction all in itself.</summary>
/// <remarks>The query is on its way when the task ends; what goes wrong with it is thrown when its result is read.</remarks>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Runs a query without parameters.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <summary>Runs a query whose parameters are an object's public properties.</summary>
    Task<IResultCursor> RunAsync(string query, object parameters);

    /// <summary>Runs a query with its parameters.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters);

    /// <summary>Runs a query.</summary>
    Task<IResultCursor> RunAsync(Query query);
}
