using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Replication;

/// <summary>Checks that one record is the beginning of another: the same batches at the same revisions and times.</summary>
internal static class PrefixCheck
{
    private const int PageSize = 10_000;

    /// <exception cref="RevisionGapException">The target holds revisions that the source does not.</exception>
    public static async Task CheckAsync(ISnapshot source, ISnapshot target, CancellationToken cancellationToken)
    {
        var (last, lastOfSource) =
            (await target.LastRevisionAsync(cancellationToken).ConfigureAwait(false),
            await source.LastRevisionAsync(cancellationToken).ConfigureAwait(false));
        if (last > lastOfSource)
            throw new RevisionGapException(
                $"The target holds {last} revisions, the source only {lastOfSource}. Copy the other way round, or name an empty target.");
        for (var revision = 0L; revision < last;)
        {
            var held = await target.BatchesAsync(revision, PageSize, cancellationToken).ConfigureAwait(false);
            var wanted = await source.BatchesAsync(revision, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var (own, other) in held.Zip(wanted))
                if (own != other)
                    throw new RevisionGapException(
                        $"Revision {own.Revision} of the target is batch {Describe(own)}, of the source batch {Describe(other)}: " +
                        "the target holds another record. Name an empty target, or one that a copy of this source began.");
            revision = held[^1].Revision;
        }
    }

    private static string Describe(RecordedBatch batch) =>
        $"'{batch.Id}' of {batch.Outcome.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} with {batch.Versions} versions";
}
