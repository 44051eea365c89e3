using Graph.Core.Storage;
using Graph.Neo4j.Client;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// Read-only Cypher on a Neo4j, in three walls, each of which would do: the <see cref="Guard"/> looks at every token, EXPLAIN tells
/// that the query reads, and it runs in an explicit transaction that the server lets read only.
/// </summary>
internal sealed class CypherReader(Database database) : ICypher
{
    /// <inheritdoc/>
    public async ValueTask<ICypherRows> RunAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        var statement = new CypherText(query.Text);
        var call = new Call(database, query, statement, cancellationToken);
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
}
