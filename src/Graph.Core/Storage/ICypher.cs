namespace Graph.Core.Storage;

/// <summary>
/// Runs Cypher queries over the stored graph. It never writes, never reads files or the network, and runs only permitted features; other
/// queries throw a <see cref="CypherException"/>.
/// </summary>
public interface ICypher
{
    /// <summary>
    /// Validates a query and starts it. Errors detected before the first row are thrown from this method, later ones while the rows are
    /// read.
    /// </summary>
    /// <param name="query">The query and its limits.</param>
    /// <param name="cancellationToken">Cancels the query on the server, including rows being read.</param>
    /// <exception cref="CypherException">The query is refused, does not parse, fails, or takes too long.</exception>
    /// <exception cref="StoreException">The store is unavailable.</exception>
    ValueTask<ICypherRows> RunAsync(CypherQuery query, CancellationToken cancellationToken = default);
}

/// <summary>
/// The rows of a result, streamed and readable once. A row holds one value per column. Values are null, <see cref="bool"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, a list (<see cref="IReadOnlyList{T}"/>) or a map
/// (<see cref="IReadOnlyDictionary{TKey, TValue}"/>) of these; other types of a store have the form that its
/// documentation describes. Disposing the rows ends the query, whether or not all rows were read.
/// </summary>
public interface ICypherRows : IAsyncEnumerable<IReadOnlyList<object?>>, IAsyncDisposable
{
    /// <summary>The names of the columns, in order and distinct.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The warnings of the store about the query before it runs, such as an unknown label or property, or a deprecated feature.
    /// </summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Whether there were more rows than <see cref="CypherQuery.MaxRows"/>; known once the last row has been read.</summary>
    bool IsCut { get; }
}
