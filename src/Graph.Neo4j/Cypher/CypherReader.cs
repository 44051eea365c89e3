using Graph.Core.Storage;
using Neo4j.Driver;

namespace Graph.Neo4j.Cypher;

/// <summary>
/// Read-only Cypher on a Neo4j, in three walls, each of which would do: the <see cref="Guard"/> looks at every token, EXPLAIN tells
/// that the query reads, and it runs in an explicit transaction that the server lets read only.
/// </summary>
internal sealed class CypherReader(IDriver driver, string? database) : ICypher
{
    private const int FetchSize = 500;

    /// <inheritdoc/>
    public async ValueTask<ICypherRows> RunAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        var statement = new Statement(query.Text);
        var call = new Call(OpenSession(), query, statement, cancellationToken);
        try
        {
            return await call.RunAsync().ConfigureAwait(false);
        }
        catch
        {
            await call.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private IAsyncSession OpenSession() => driver.AsyncSession(session =>
    {
        session.WithDefaultAccessMode(AccessMode.Read).WithFetchSize(FetchSize);
        if (database is not null)
            session.WithDatabase(database);
    });
}
