using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Whether one record is the beginning of another: the same batches at the same places and times.</summary>
internal static class Beginning
{
    private const int PageSize = 10_000;

    /// <exception cref="SequenceException">The target holds places that the source does not.</exception>
    public static async Task CheckAsync(ISnapshot source, ISnapshot target, CancellationToken cancellationToken)
    {
        var (last, lastOfSource) = (await target.LastPlaceAsync(cancellationToken).ConfigureAwait(false), await source.LastPlaceAsync(cancellationToken).ConfigureAwait(false));
        if (last > lastOfSource)
            throw new SequenceException($"The target holds {last} places, the source only {lastOfSource}. Copy the other way round, or name an empty target.");
        for (var place = 0L; place < last;)
        {
            var held = await target.SequenceAsync(place, PageSize, cancellationToken).ConfigureAwait(false);
            var wanted = await source.SequenceAsync(place, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var (own, other) in held.Zip(wanted))
                if (own != other)
                    throw new SequenceException(
                        $"Place {own.Place} of the target is batch {Describe(own)}, of the source batch {Describe(other)}: " +
                        "the target holds another record. Name an empty target, or one that a copy of this source began.");
            place = held[^1].Place;
        }
    }

    private static string Describe(RecordedBatch batch) => $"'{batch.Id}' of {batch.Outcome.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} with {batch.Versions} versions";
}
