using Graph.Core.Recording;

namespace Graph.Core.Storage;

/// <summary>Where the graph is kept: the port between the core and its stores. Safe for use from many threads.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>A word for people: which store this is and where it keeps its data.</summary>
    string Description { get; }

    /// <summary>
    /// Opens one consistent picture of the record, for one request; writes that come later do not show in it. Dispose it soon:
    /// it holds a reader.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Records a batch: all of it at one place in the sequence, or nothing. When the task completes the batch survives the end
    /// of the process and of the machine.
    /// </summary>
    /// <exception cref="InvalidBatchException">The batch is refused; every problem is named.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<BatchOutcome> WriteAsync(Batch batch, CancellationToken cancellationToken = default);

    /// <summary>The place that the batch of this id was applied at, or null where it was not, or changed nothing and took none: asked after an outcome that got lost.</summary>
    ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default);
}
