using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>
/// One consistent picture of the record, as it stood when it was opened or, at the latest, when it first answered. Not for use from several
/// threads at once.
/// </summary>
public interface ISnapshot : IAsyncDisposable
{
    /// <summary>The last revision it sees; 0 for an empty record.</summary>
    ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The last revision at or before a time, with that revision's own time; revision 0 at <see cref="DateTimeOffset.MinValue"/> where
    /// nothing was recorded by then.
    /// </summary>
    ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time, CancellationToken cancellationToken = default);

    /// <summary>The time of a revision from 0 to <see cref="LastRevisionAsync"/>; <see cref="DateTimeOffset.MinValue"/> for 0.</summary>
    ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default);

    /// <summary>The sequence, oldest first: the batches of at most <paramref name="limit"/> revisions after a revision.</summary>
    ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers a whole nested selection in one call. For <see cref="KeysRoot"/> the rows stand in the order asked, null where unknown in
    /// the view.
    /// </summary>
    ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default);

    /// <summary>How many elements of a kind pass a filter in a view.</summary>
    ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default);

    /// <summary>Full-text search; see <see cref="SearchRequest"/> for what matches and in which order.</summary>
    ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>What can be reached from some entities, bounded; see <see cref="ExpansionRequest"/>.</summary>
    ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Counts by kind and event type, first and last event date.</summary>
    ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default);

    /// <summary>Streams every element visible in a view, kind by kind in the order of the enum, within a kind by key.</summary>
    /// <param name="view">The view.</param>
    /// <param name="kinds">The kinds wanted.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<ElementVersion> ScanAsync(View view, IReadOnlyCollection<Kind> kinds, CancellationToken cancellationToken = default);

    /// <summary>
    /// The diary, oldest first: at most <paramref name="limit"/> changes after a position, of one element where <paramref name="element"/>
    /// is given.
    /// </summary>
    ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The live entities that a reference may mean in the present, ordered by key, at most 10 for each: one for a key (the kept
    /// one where it was absorbed), all that bear it for an external id or a name (case and diacritics do not matter).
    /// </summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
        CancellationToken cancellationToken = default);
}
