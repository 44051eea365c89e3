using Neo4j.Driver;

namespace Graph.Neo4j.Client;

/// <summary>An open transaction that may write; disposing it without a commit undoes it.</summary>
internal sealed class WorkTransaction(IAsyncSession session, IAsyncTransaction transaction, Action<Bookmarks> committed) : IAsyncDisposable
{
    public async Task<List<IRecord>> RunAsync(string cypher, Dictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default)
    {
        var cursor = await SendAsync(cypher, parameters ?? []).ConfigureAwait(false);
        return await cursor.ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a statement and leaves its answer to be read, which must be done in the order of sending and before the commit.
    /// </summary>
    public Task<IResultCursor> SendAsync(string cypher, Dictionary<string, object?> parameters) => transaction.RunAsync(cypher, parameters);

    public async Task CommitAsync()
    {
        await transaction.CommitAsync().ConfigureAwait(false);
        committed(session.LastBookmarks);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            await session.DisposeAsync().ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // The failure that led here says more, and the server undoes what was not committed.
        }
    }
}
