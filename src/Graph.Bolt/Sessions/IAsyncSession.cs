namespace Neo4j.Driver;

/// <summary>
/// A chain of transactions, each of which sees what the one before it did, whichever server it runs on. For one caller at a
/// time; cheap to make. Closing it ends what is open: the result of an auto-commit query is read to its end, a transaction rolled back.
/// </summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    /// <summary>How far the last transaction came that lasted.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>How it behaves.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>Begins a transaction that the caller ends.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync();

    /// <summary>Begins a transaction that the caller ends.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action);

    /// <summary>
    /// Does the work in a transaction that reads, commits it, and does all of it again after an error that is
    /// <see cref="Neo4jException.IsRetriable"/>, for as long as <see cref="Config.MaxTransactionRetryTime"/> allows.
    /// Results must be read within the work.
    /// </summary>
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>As the overload with a result.</summary>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>
    /// As <see cref="ExecuteReadAsync{TResult}"/>, in a transaction that may write. A commit whose outcome is unknown is not tried again.
    /// </summary>
    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>As the overload with a result.</summary>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Ends what is open. An error that nobody has seen yet is thrown.</summary>
    Task CloseAsync();

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object?> parameters, Action<TransactionConfigBuilder>? action = null);

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null);
}
