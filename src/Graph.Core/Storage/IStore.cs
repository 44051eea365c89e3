using Graph.Core.Recording;

namespace Graph.Core.Storage;

/// <summary>Where the graph is kept: the port between the core and its stores. Safe for use from many threads.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>A word for people: which store this is and where it keeps its data.</summary>
    string Description { get; }

    /// <summary>Cypher over the graph as it is kept, or null for a store that has none.</summary>
    ICypher? Cypher => null;

    /// <summary>
    /// Opens one consistent picture of the record, for one request; writes that come later do not show in it. Dispose it soon:
    /// it holds a reader.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Records batches in one commit, all of them or none: each takes a revision of its own in the sequence, and a later one may refer
    /// to what an earlier one writes. When the task completes they survive the end of the process and of the machine.
    /// </summary>
    /// <param name="batches">The batches, in order.</param>
    /// <param name="dryRun">Only tell what would become of them, and write nothing.</param>
    /// <param name="cancellationToken">Gives up where writing has not begun.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="InvalidBatchException">A batch is refused, and so none is recorded; every problem of that batch is
    /// named.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The revision that the batch of this id was applied at, or null where it was not, or changed nothing and took none: asked after an
    /// outcome that got lost.
    /// </summary>
    ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Applies revisions of another record as they were, all of them or none in one commit: the same versions, times, ids and
    /// outcomes. Nothing is checked against the ontology or the present, so give it only what a store has recorded.
    /// </summary>
    /// <remarks>
    /// A redaction has put its tombstone, ends and all, over every earlier version. So a restored version may name ends that come
    /// later in the sequence; until the revision of that redaction is restored too, how it is shown is left open.
    /// </remarks>
    /// <param name="restorations">The revisions, in order; the first is the next one of this record.</param>
    /// <param name="cancellationToken">Gives up where writing has not begun.</param>
    /// <exception cref="RevisionGapException">A revision does not follow on the last one; nothing is applied.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default);
}
