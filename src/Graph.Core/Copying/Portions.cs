using System.Runtime.CompilerServices;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Reads a record place by place, several small ones or one large one at a time.</summary>
internal static class Portions
{
    private const int MostVersions = 10_000;
    private const int MostPlaces = 250;
    private const int DiaryPageSize = 5_000;

    /// <summary>The places after one, in portions of at most <see cref="MostPlaces"/> and <see cref="MostVersions"/>; a place that is larger comes alone.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Restoration>> ReadAsync(ISnapshot snapshot, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = await snapshot.LastPlaceAsync(cancellationToken).ConfigureAwait(false);
        while (after < last)
        {
            var batches = await snapshot.SequenceAsync(after, MostPlaces, cancellationToken).ConfigureAwait(false);
            foreach (var portion in Divide(batches))
                yield return await ReadAsync(snapshot, portion, cancellationToken).ConfigureAwait(false);
            after = batches[^1].Place;
        }
    }

    private static IEnumerable<List<RecordedBatch>> Divide(IReadOnlyList<RecordedBatch> batches)
    {
        var (portion, versions) = (new List<RecordedBatch>(), 0);
        foreach (var batch in batches)
        {
            if (portion.Count > 0 && versions + batch.Versions > MostVersions)
            {
                yield return portion;
                (portion, versions) = ([], 0);
            }
            portion.Add(batch);
            versions += batch.Versions;
        }
        yield return portion;
    }

    private static async Task<IReadOnlyList<Restoration>> ReadAsync(ISnapshot snapshot, List<RecordedBatch> batches, CancellationToken cancellationToken)
    {
        var wanted = batches.Sum(batch => batch.Versions);
        var versions = new List<ElementVersion>(wanted);
        var after = new DiaryPosition(batches[0].Place - 1);
        while (versions.Count < wanted)
        {
            var page = await snapshot.DiaryAsync(after, Math.Min(DiaryPageSize, wanted - versions.Count), cancellationToken: cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
                break;
            versions.AddRange(page.Select(change => change.Version));
            after = new DiaryPosition(versions[^1].Recorded.Place, page[^1].Ordinal);
        }
        return [.. Join(batches, versions)];
    }

    private static IEnumerable<Restoration> Join(List<RecordedBatch> batches, List<ElementVersion> versions)
    {
        var taken = 0;
        foreach (var batch in batches)
        {
            var own = versions.Skip(taken).TakeWhile(version => version.Recorded.Place == batch.Place).ToArray();
            if (own.Length != batch.Versions)
                throw new StoreException("STORE_DAMAGED", $"Place {batch.Place} of the source made {batch.Versions} versions, but its diary tells of {own.Length}. Take the source from a backup.");
            taken += own.Length;
            yield return new Restoration(batch, own);
        }
    }
}
