using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>
/// A consistent snapshot of the record, taken when it was opened or, at the latest, when it returned its first result. Not safe for
/// concurrent use.
/// </summary>
public interface ISnapshot : IAsyncDisposable
{
    /// <summary>Returns the last revision in the snapshot; 0 for an empty record.</summary>
    ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the last revision at or before a time, with the time of that revision; revision 0 at
    /// <see cref="DateTimeOffset.MinValue"/> if nothing was recorded by then.
    /// </summary>
    ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the time of a revision from 0 to <see cref="LastRevisionAsync"/>; <see cref="DateTimeOffset.MinValue"/> for 0.
    /// </summary>
    ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default);

    /// <summary>Reads the batch log, oldest first: the batches of at most <paramref name="limit"/> revisions after a revision.</summary>
    ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a nested selection in one call. For <see cref="KeysRoot"/> the rows are in the order requested, null for keys unknown in the
    /// view.
    /// </summary>
    ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default);

    /// <summary>Counts the elements of a kind that match a filter in a view.</summary>
    ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default);

    /// <summary>Full-text search; see <see cref="SearchRequest"/> for the matches and their order.</summary>
    ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Walks outward from some entities, within limits; see <see cref="ExpansionRequest"/>.</summary>
    ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the counts by kind and event type, and the dates of the first and last events.</summary>
    ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default);

    /// <summary>Streams every element visible in a view, kind by kind in the order of the enum, within a kind by key.</summary>
    /// <param name="view">The view.</param>
    /// <param name="kinds">The kinds wanted.</param>
    /// <param name="cancellationToken">Cancels the stream.</param>
    IAsyncEnumerable<ElementVersion> ScanAsync(View view, IReadOnlyCollection<Kind> kinds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads the change log, oldest first: at most <paramref name="limit"/> changes after a position, only those of
    /// <paramref name="element"/> if it is given.
    /// </summary>
    ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Finds the live entities that each reference may denote at present, ordered by key, at most 10 per reference: one for a key (the
    /// surviving entity if it was merged), and all that have the external id or the name (case and diacritics are ignored).
    /// </summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
        CancellationToken cancellationToken = default);
}
