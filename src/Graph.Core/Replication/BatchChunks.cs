using System.Runtime.CompilerServices;
using Graph.Core.Errors;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Replication;

/// <summary>Reads a record by revision: several small revisions or one large one at a time.</summary>
internal static class BatchChunks
{
    private const int MaxVersions = 10_000;
    private const int MaxRevisions = 250;
    private const int ChangeLogPageSize = 5_000;

    /// <summary>
    /// The revisions after one, in chunks of at most <see cref="MaxRevisions"/> and <see cref="MaxVersions"/>; a revision that is larger
    /// comes alone.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<Restoration>> ReadAsync(ISnapshot snapshot, long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        while (after < last)
        {
            var batches = await snapshot.BatchesAsync(after, MaxRevisions, cancellationToken).ConfigureAwait(false);
            foreach (var chunk in Divide(batches))
                yield return await ReadAsync(snapshot, chunk, cancellationToken).ConfigureAwait(false);
            after = batches[^1].Revision;
        }
    }

    private static IEnumerable<List<RecordedBatch>> Divide(IReadOnlyList<RecordedBatch> batches)
    {
        var (chunk, versions) = (new List<RecordedBatch>(), 0);
        foreach (var batch in batches)
        {
            if (chunk.Count > 0 && versions + batch.Versions > MaxVersions)
            {
                yield return chunk;
                (chunk, versions) = ([], 0);
            }
            chunk.Add(batch);
            versions += batch.Versions;
        }
        yield return chunk;
    }

    private static async Task<IReadOnlyList<Restoration>> ReadAsync(ISnapshot snapshot, List<RecordedBatch> batches,
        CancellationToken cancellationToken)
    {
        var wanted = batches.Sum(batch => batch.Versions);
        var versions = new List<ElementVersion>(wanted);
        var after = new ChangeLogPosition(batches[0].Revision - 1);
        while (versions.Count < wanted)
        {
            var page = await snapshot.ChangesAsync(after, Math.Min(ChangeLogPageSize, wanted - versions.Count),
                cancellationToken: cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
                break;
            versions.AddRange(page.Select(change => change.Version));
            after = new ChangeLogPosition(versions[^1].Recorded.Revision, page[^1].Ordinal);
        }
        return [.. Join(batches, versions)];
    }

    private static IEnumerable<Restoration> Join(List<RecordedBatch> batches, List<ElementVersion> versions)
    {
        var taken = 0;
        foreach (var batch in batches)
        {
            var own = versions.Skip(taken).TakeWhile(version => version.Recorded.Revision == batch.Revision).ToArray();
            if (own.Length != batch.Versions)
                throw new StoreException(ErrorCodes.StoreDamaged,
                    $"Revision {batch.Revision} of the source made {batch.Versions} versions, but its change log lists {own.Length}. " +
                    "Restore the source from a backup.");
            taken += own.Length;
            yield return new Restoration(batch, own);
        }
    }
}
