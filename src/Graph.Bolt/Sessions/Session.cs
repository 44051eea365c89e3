using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class Session(IConnectionProvider source, SessionConfig sessionConfig, Config config, AuthToken user) : IAsyncSession
{
    private readonly AuthToken _user = sessionConfig.AuthToken is null ? user : AuthToken.From(sessionConfig.AuthToken);
    private readonly RetryPolicy _retries = new(config);
    private readonly long _fetchSize = sessionConfig.FetchSize ?? config.FetchSize;
    private Bookmarks _bookmarks = new BookmarkSet(sessionConfig.Bookmarks.Where(b => b is not null).SelectMany(b => b.Values));
    private string? _database = sessionConfig.Database;
    private ResultCursor? _result;
    private Transaction? _transaction;
    private bool _closed;

    public Bookmarks LastBookmarks => _bookmarks;

    public SessionConfig SessionConfig => sessionConfig;

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query), null);

    public Task<IResultCursor> RunAsync(string query, object parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters) =>
        RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters,
        Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null)
    {
        await BeFreeAsync().ConfigureAwait(false);
        var acquired = await AcquireAsync(sessionConfig.DefaultAccessMode, default).ConfigureAwait(false);
        var cursor = new ResultCursor(acquired.Connection, query, _fetchSize, done => OnResultEnd(done, acquired));
        try
        {
            cursor.Start(Head(sessionConfig.DefaultAccessMode, TransactionConfig.From(action)));
            await acquired.Connection.FlushAsync().ConfigureAwait(false);
        }
        catch
        {
            await acquired.Pool.ReleaseAsync(acquired.Connection).ConfigureAwait(false);
            throw;
        }
        return _result = cursor;
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action)
    {
        var transaction = await OpenAsync(sessionConfig.DefaultAccessMode, TransactionConfig.From(action), default).ConfigureAwait(false);
        await transaction.BeginAsync().ConfigureAwait(false);
        return transaction;
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work,
        Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, TransactionConfig.From(action), default);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteReadAsync(WithoutResult(work), action);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work,
        Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, TransactionConfig.From(action), default);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteWriteAsync(WithoutResult(work), action);

    public Task<T> ExecuteAsync<T>(AccessMode mode, Func<IAsyncQueryRunner, Task<T>> work, TransactionConfig transactionConfig,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _retries.RunAsync(
            async () =>
            {
                await using var transaction = await OpenAsync(mode, transactionConfig, cancellation).ConfigureAwait(false);
                var result = await work(transaction).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                if (!transaction.IsOver) await transaction.CommitAsync().ConfigureAwait(false);
                return result;
            },
            cancellation);
    }

    public async Task CloseAsync()
    {
        if (_closed) return;
        _closed = true;
        if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
        await EndResultAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    public void Dispose() => CloseAsync().GetAwaiter().GetResult();

    private async ValueTask<Transaction> OpenAsync(AccessMode mode, TransactionConfig transactionConfig, CancellationToken cancellation)
    {
        await BeFreeAsync().ConfigureAwait(false);
        var acquired = await AcquireAsync(mode, cancellation).ConfigureAwait(false);
        return _transaction = new Transaction(acquired, Head(mode, transactionConfig), _fetchSize, OnTransactionEnd);
    }

    private async ValueTask BeFreeAsync()
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IAsyncSession));
        if (_transaction is not null)
            throw new TransactionNestingException(
                "A transaction of this session is open. Commit it or roll it back first, or use a second session.");
        await EndResultAsync().ConfigureAwait(false);
    }

    private async ValueTask EndResultAsync()
    {
        if (_result is not { } result) return;
        _result = null;
        if (!result.ErrorWasSeen && result.Error is not OperationCanceledException) await result.ConsumeAsync().ConfigureAwait(false);
        result.Close();
    }

    private async ValueTask<Acquired> AcquireAsync(AccessMode mode, CancellationToken cancellation)
    {
        var acquired = await source.AcquireAsync(new(mode, _database, _bookmarks, _user), cancellation).ConfigureAwait(false);
        // The home database is looked up once: a session stays where it began.
        _database ??= acquired.Database;
        return acquired;
    }

    private BeginMetadata Head(AccessMode mode, TransactionConfig transactionConfig) => new(_database, mode, _bookmarks, transactionConfig);

    private ValueTask OnResultEnd(ResultCursor result, Acquired acquired)
    {
        OnBookmark(result.Bookmark);
        return acquired.Pool.ReleaseAsync(acquired.Connection);
    }

    private void OnTransactionEnd(Transaction transaction, string? bookmark)
    {
        _transaction = null;
        OnBookmark(bookmark);
    }

    private void OnBookmark(string? bookmark)
    {
        if (!string.IsNullOrEmpty(bookmark)) _bookmarks = new BookmarkSet([bookmark]);
    }

    private static Func<IAsyncQueryRunner, Task<bool>> WithoutResult(Func<IAsyncQueryRunner, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return async runner =>
        {
            await work(runner).ConfigureAwait(false);
            return true;
        };
    }
}
