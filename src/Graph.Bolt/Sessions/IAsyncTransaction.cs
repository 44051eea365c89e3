namespace Neo4j.Driver;

/// <summary>A transaction: what runs in it happens altogether or not at all. Disposing it without a commit rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    /// <summary>How it behaves.</summary>
    TransactionConfig TransactionConfig { get; }

    /// <summary>Makes it last. Results that were not read to their end are dropped.</summary>
    /// <exception cref="TransactionClosedException">It is over already.</exception>
    /// <exception cref="TransactionTerminatedException">An error ended it before.</exception>
    /// <exception cref="ServiceUnavailableException">With <see cref="Neo4jException.IsRetriable"/> false: the connection was lost in the
    /// middle, and whether it lasts is unknown.</exception>
    Task CommitAsync();

    /// <summary>Undoes it.</summary>
    /// <exception cref="TransactionClosedException">It is over already.</exception>
    Task RollbackAsync();
}
