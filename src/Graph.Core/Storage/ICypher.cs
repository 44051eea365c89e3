namespace Graph.Core.Storage;

/// <summary>
/// Answers Cypher over the graph as the store keeps it. It never writes, never reads a file or the network, and runs nothing but
/// what is on its list; see <see cref="CypherException"/> for what it says instead.
/// </summary>
public interface ICypher
{
    /// <summary>
    /// Checks a query and begins to run it. What is wrong with it is thrown from here where it shows before the first row, else from
    /// the rows.
    /// </summary>
    /// <param name="query">The query and its bounds.</param>
    /// <param name="cancellationToken">Ends the query on the server, rows that are being read included.</param>
    /// <exception cref="CypherException">The query is refused, does not parse, fails, or takes too long.</exception>
    /// <exception cref="StoreException">The store is away.</exception>
    ValueTask<ICypherRows> RunAsync(CypherQuery query, CancellationToken cancellationToken = default);
}

/// <summary>
/// The rows of an answer as they come, read once; a row holds a value for each column. Values are null, <see cref="bool"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, a list (<see cref="IReadOnlyList{T}"/>) or a map
/// (<see cref="IReadOnlyDictionary{TKey, TValue}"/>) of such; what else the store knows comes in the form that its documentation tells.
/// Disposing it ends the query, read to its end or not.
/// </summary>
public interface ICypherRows : IAsyncEnumerable<IReadOnlyList<object?>>, IAsyncDisposable
{
    /// <summary>The names of the columns, in order; none twice.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// What the store remarks about the query before it runs, such as a label or property that nothing has, or a word that is going out of
    /// use.
    /// </summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Whether there were more rows than <see cref="CypherQuery.MaxRows"/>; known once the last row has been read.</summary>
    bool IsCut { get; }
}
