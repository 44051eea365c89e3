using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Replication;

/// <summary>
/// Copies a whole record from one store to another, revision by revision: every version, with its revision, time, author and batch, so that
/// every view of the copy answers as the same view of the source. Several revisions share a commit and none is applied by half, so a
/// copy that was interrupted is continued by copying again.
/// </summary>
/// <param name="source">What is copied. It may be written meanwhile: what comes in is copied too.</param>
/// <param name="target">An empty store, or one that holds the first revisions of the source and nothing else.</param>
public sealed class RecordCopy(IStore source, IStore target)
{
    /// <summary>
    /// Copies what the target lacks. Holds two portions of at most 10,000 versions, or two whole revisions where those are larger.
    /// </summary>
    /// <param name="progress">Told after every commit.</param>
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

    // The next portion is read while one is written.
    private async Task<CopyOutcome> CopyAsync(ISnapshot snapshot, CopyOutcome outcome, IProgress<CopyProgress>? progress,
        CancellationToken cancellationToken)
    {
        await using var portions = BatchChunks.ReadAsync(snapshot, outcome.LastRevision, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        var last = await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        var next = ReadNextAsync();
        try
        {
            while (await next.ConfigureAwait(false))
            {
                var portion = portions.Current;
                next = ReadNextAsync();
                await target.RestoreAsync(portion, cancellationToken).ConfigureAwait(false);
                outcome = outcome with
                {
                    LastRevision = portion[^1].Batch.Revision,
                    Versions = outcome.Versions
                    + portion.Sum(restoration => (long)restoration.Versions.Count)
                };
                progress?.Report(new CopyProgress(outcome.LastRevision, last));
            }
            return outcome;
        }
        finally
        {
            // What is still being read must be read before the snapshot is closed.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task<bool> ReadNextAsync() => Task.Run(() => portions.MoveNextAsync().AsTask(), CancellationToken.None);
    }
}
