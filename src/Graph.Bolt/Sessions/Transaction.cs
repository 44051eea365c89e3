using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// A transaction on one connection. BEGIN goes out with the first query, or alone when the caller wants to know that it has begun.
/// </summary>
internal sealed class Transaction : IAsyncTransaction
{
    private const int ResultsBeforeSweep = 32;
    private readonly Acquired _acquired;
    private readonly BeginMetadata _head;
    private readonly long _fetchSize;
    private readonly Action<Transaction, string?> _ended;
    private readonly List<ResultCursor> _results = [];
    private readonly ResponseHandler _begin = new();
    private Exception? _givenUp;
    private bool _begun;
    private bool _over;

    public Transaction(Acquired acquired, BeginMetadata head, long fetchSize, Action<Transaction, string?> ended)
    {
        (_acquired, _head, _fetchSize, _ended) = (acquired, head, fetchSize, ended);
    }

    public TransactionConfig TransactionConfig => _head.Config;

    public bool IsOver => _over;

    private BoltConnection Connection => _acquired.Connection;

    private Exception? Failure => Connection.Failure ?? _givenUp;

    public async ValueTask BeginAsync()
    {
        Begin();
        try
        {
            await Connection.CompleteAsync(_begin).ConfigureAwait(false);
        }
        catch
        {
            await EndAsync(null).ConfigureAwait(false);
            throw;
        }
    }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters) => RunAsync(new Query(query, parameters));

    public async Task<IResultCursor> RunAsync(Query query)
    {
        ThrowIfUnusable();
        Begin();
        // A transaction of thousands of queries must not hold thousands of results.
        if (_results.Count >= ResultsBeforeSweep) _results.RemoveAll(r => r.IsUsedUp);
        var cursor = new ResultCursor(Connection, query, _fetchSize, OnResultEnd);
        cursor.Start(null);
        _results.Add(cursor);
        await Connection.FlushAsync().ConfigureAwait(false);
        return cursor;
    }

    public async Task CommitAsync()
    {
        ThrowIfUnusable();
        try
        {
            var bookmark = _begun ? await SendCommitAsync().ConfigureAwait(false) : null;
            await EndAsync(bookmark).ConfigureAwait(false);
        }
        catch
        {
            await EndAsync(null).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<string?> SendCommitAsync()
    {
        foreach (var result in _results.Where(r => !r.IsFinished)) await DropAsync(result).ConfigureAwait(false);
        if (Failure is { } failure) throw failure;
        var commit = new ResponseHandler();
        Connection.Output.Bare(MessageTag.Commit);
        Connection.Expect(commit);
        try
        {
            var metadata = await Connection.CompleteAsync(commit).ConfigureAwait(false);
            Connection.InTransaction = false;
            return metadata.GetValueOrDefault("bookmark") as string;
        }
        catch (Neo4jException e) when (Connection.IsBroken && _head.Mode == AccessMode.Write)
        {
            // Everything before COMMIT has been answered, so what is missing is the answer to COMMIT. What only read can be run again.
            throw new CommitOutcomeUnknownException(e);
        }
    }

    public async Task RollbackAsync()
    {
        if (_over) throw new TransactionClosedException("The transaction is over; it cannot be rolled back.");
        try
        {
            if (_begun && Failure is null) await SendRollbackAsync().ConfigureAwait(false);
        }
        finally
        {
            await EndAsync(null).ConfigureAwait(false);
        }
    }

    private async ValueTask SendRollbackAsync()
    {
        foreach (var result in _results.Where(r => !r.IsFinished)) await DropAsync(result).ConfigureAwait(false);
        var rollback = new ResponseHandler();
        Connection.Output.Bare(MessageTag.Rollback);
        Connection.Expect(rollback);
        await Connection.CompleteAsync(rollback).ConfigureAwait(false);
        Connection.InTransaction = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_over) return;
        try
        {
            await RollbackAsync().ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // The server rolls back what lost its connection.
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private ValueTask OnResultEnd(ResultCursor result)
    {
        _givenUp ??= result.Error as OperationCanceledException;
        return ValueTask.CompletedTask;
    }

    private void Begin()
    {
        if (_begun) return;
        Connection.Output.Begin(_head);
        Connection.Expect(_begin);
        Connection.InTransaction = true;
        _begun = true;
    }

    // A stream in the middle of a fetch must come to the fetch's end before the server takes another request for it.
    private static async ValueTask DropAsync(ResultCursor result)
    {
        try
        {
            await result.ConsumeAsync().ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // The result keeps it, and COMMIT fails with it.
        }
    }

    private void ThrowIfUnusable()
    {
        if (_over) throw new TransactionClosedException(
            "The transaction is over: it was committed, rolled back, or its session was closed.");
        if (Failure is { } failure) throw new TransactionTerminatedException(failure);
    }

    private ValueTask EndAsync(string? bookmark)
    {
        if (_over) return ValueTask.CompletedTask;
        _over = true;
        foreach (var result in _results) result.Close();
        _ended(this, bookmark);
        return _acquired.Pool.ReleaseAsync(Connection);
    }
}
