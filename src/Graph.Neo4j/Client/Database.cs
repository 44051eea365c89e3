using Graph.Core.Errors;
using Graph.Core.Storage;
using Neo4j.Driver;

namespace Graph.Neo4j.Client;

/// <summary>
/// The one database that everything is kept in. Reads are tried again while they may succeed; failures are told in the store's words.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly Neo4jOptions _options;
    private readonly IDriver _driver;
    private readonly ReadLimiter _limiter;
    private volatile Bookmarks? _seen;
    private int _closed;

    public Database(Neo4jOptions options)
    {
        _options = options;
        _limiter = new ReadLimiter(options.ReadsAtOnce, TimeProvider.System);
        var login = options.User is { } user ? AuthTokens.Basic(user, options.Password ?? "") : AuthTokens.None;
        _driver = GraphDatabase.Driver(options.Uri, login, config => config
            .WithMaxConnectionPoolSize(options.Connections)
            .WithConnectionLivenessCheckTimeout(TimeSpan.FromMinutes(1)));
    }

    public string Name => $"{_options.Uri.Scheme}://{_options.Uri.Authority}, database {_options.Database}";

    /// <summary>All records that a query reads, in a transaction of its own.</summary>
    public Task<List<IRecord>> ReadAsync(string cypher, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        TryAsync(() => _limiter.PassAsync(async () =>
        {
            ThrowIfClosed();
            await using var session = Session(AccessMode.Read);
            var cursor = await session.RunAsync(cypher, parameters).ConfigureAwait(false);
            return await cursor.ToListAsync(cancellationToken).ConfigureAwait(false);
        }, cancellationToken), cancellationToken);

    /// <summary>A query that writes in a transaction of its own, and may be run twice.</summary>
    public Task<List<IRecord>> RunAsync(string cypher, Dictionary<string, object?>? parameters = null,
        CancellationToken cancellationToken = default) =>
        TryAsync(async () =>
        {
            await using var session = Session(AccessMode.Write);
            var cursor = await session.RunAsync(cypher, parameters ?? []).ConfigureAwait(false);
            var records = await cursor.ToListAsync(cancellationToken).ConfigureAwait(false);
            _seen = session.LastBookmarks;
            return records;
        }, cancellationToken);

    /// <summary>Begins a transaction that may write. What goes wrong in it is not tried again here.</summary>
    public async Task<WorkTransaction> BeginAsync()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed) != 0, this);
        var session = Session(AccessMode.Write);
        try
        {
            return new WorkTransaction(session, await session.BeginTransactionAsync().ConfigureAwait(false),
                bookmarks => _seen = bookmarks);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Does the work again while it fails in a way that may pass.</summary>
    public async Task<T> TryAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        var backoff = new RetryBackoff(_options.RetryTime);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Neo4jException failure)
            {
                if (!ErrorTranslator.MayPass(failure) || !await backoff.WaitAsync(cancellationToken).ConfigureAwait(false))
                    throw Told(failure);
            }
        }
    }

    /// <exception cref="StoreException">It was closed.</exception>
    public void ThrowIfClosed()
    {
        if (Volatile.Read(ref _closed) != 0)
            throw new StoreException(ErrorCodes.StoreClosed, "The store was closed. Open it again.");
    }

    /// <summary>What a failure of the server means to the callers of the store.</summary>
    public StoreException Told(Neo4jException failure) => ErrorTranslator.Told(failure, Name, _options.User);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            await _driver.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>A session that sees what this store has written, on whichever server of a cluster.</summary>
    public IAsyncSession Session(AccessMode mode) => _driver.AsyncSession(session =>
    {
        session.WithDatabase(_options.Database).WithDefaultAccessMode(mode);
        if (_seen is { } seen)
            session.WithBookmarks(seen);
    });
}
