using Graph.Core.Recording;

namespace Graph.Core.Storage;

/// <summary>A store of the graph: the port between the core and its storage. Implementations are safe for concurrent use.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>A human-readable description of the store and the location of its data.</summary>
    string Description { get; }

    /// <summary>Cypher queries over the stored graph, or null if the store does not support Cypher.</summary>
    ICypher? Cypher => null;

    /// <summary>
    /// Opens a consistent snapshot of the record for one request. Later writes are not visible in it. Dispose it promptly, because it
    /// holds a reader.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Records batches atomically in one commit. Each batch takes its own revision in the batch log, and a later batch may refer to
    /// elements that an earlier one writes. When the task completes, the batches are durable: they survive a crash of the process or the
    /// machine.
    /// </summary>
    /// <param name="batches">The batches, in order.</param>
    /// <param name="dryRun">Whether to return the outcomes without writing anything.</param>
    /// <param name="cancellationToken">Cancels the call if writing has not begun.</param>
    /// <returns>The outcome of each batch.</returns>
    /// <exception cref="InvalidBatchException">A batch is refused, so none is recorded. The exception carries the problems of that
    /// batch.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the revision at which the batch with this id was applied, or null if it was not applied, or changed nothing and took no
    /// revision. Callers use it when an outcome was lost.
    /// </summary>
    ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Applies revisions of another record unchanged and atomically in one commit: the same versions, times, ids and outcomes. Nothing is
    /// validated against the ontology or the present record, so pass only revisions that a store has recorded.
    /// </summary>
    /// <remarks>
    /// A redaction replaced every earlier version of the element with its tombstone, ends included. A restored version may therefore name
    /// ends that come later in the batch log. Until the revision of that redaction is restored too, the result of reading such a version
    /// is unspecified.
    /// </remarks>
    /// <param name="restorations">The revisions, in order. The first must be the next revision of this record.</param>
    /// <param name="cancellationToken">Cancels the call if writing has not begun.</param>
    /// <exception cref="RevisionGapException">A revision does not directly follow the last one; nothing is applied.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default);
}
