using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Replication;

/// <summary>
/// Copies a whole record from one store to another, revision by revision: every version with its revision, time, author and batch. Every
/// view of the copy answers like the same view of the source. Several revisions share a commit, and none is applied in part, so copying
/// again continues an interrupted copy.
/// </summary>
/// <param name="source">The source. It may be written to meanwhile: new revisions are copied too.</param>
/// <param name="target">An empty store, or one that holds the first revisions of the source and nothing else.</param>
public sealed class RecordCopy(IStore source, IStore target)
{
    /// <summary>
    /// Copies the revisions that the target lacks. Holds two chunks of at most 10,000 versions, or two whole revisions where those are
    /// larger.
    /// </summary>
    /// <param name="progress">Receives a report after every commit.</param>
    /// <param name="cancellationToken">Stops between two commits.</param>
    /// <exception cref="RevisionGapException">The target holds other revisions than the source, or was written by someone else
    /// meanwhile.</exception>
    /// <exception cref="StoreException">One of the stores failed.</exception>
    public async Task<CopyOutcome> RunAsync(IProgress<CopyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var found = await FindCommonAsync(cancellationToken).ConfigureAwait(false);
        var outcome = new CopyOutcome(found, found, 0);
        while (true)
        {
            await using var snapshot = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false) == outcome.LastRevision)
                return outcome;
            outcome = await CopyAsync(snapshot, outcome, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<long> FindCommonAsync(CancellationToken cancellationToken)
    {
        await using var from = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var to = await target.OpenAsync(cancellationToken).ConfigureAwait(false);
        await PrefixCheck.CheckAsync(from, to, cancellationToken).ConfigureAwait(false);
        return await to.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
    }

    // The next chunk is read while one is written.
    private async Task<CopyOutcome> CopyAsync(ISnapshot snapshot, CopyOutcome outcome, IProgress<CopyProgress>? progress,
        CancellationToken cancellationToken)
    {
        await using var chunks = BatchChunks.ReadAsync(snapshot, outcome.LastRevision, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        var last = await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        var next = ReadNextAsync();
        try
        {
            while (await next.ConfigureAwait(false))
            {
                var chunk = chunks.Current;
                next = ReadNextAsync();
                await target.RestoreAsync(chunk, cancellationToken).ConfigureAwait(false);
                outcome = outcome with
                {
                    LastRevision = chunk[^1].Batch.Revision,
                    Versions = outcome.Versions + chunk.Sum(restoration => (long)restoration.Versions.Count)
                };
                progress?.Report(new CopyProgress(outcome.LastRevision, last));
            }
            return outcome;
        }
        finally
        {
            // A pending read must end before the snapshot is closed.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task<bool> ReadNextAsync() => Task.Run(() => chunks.MoveNextAsync().AsTask(), CancellationToken.None);
    }
}
