using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Counts what a request asks of a store, and does something after each question.</summary>
internal sealed class CountingStore(IStore store, Func<ValueTask<BatchOutcome>>? afterEach = null) : IStore
{
    public int Opened { get; private set; }

    public int Closed { get; private set; }

    public int Fetches { get; private set; }

    public string Description => store.Description;

    public async ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default)
    {
        Opened++;
        return new Counting(this, await store.OpenAsync(cancellationToken));
    }

    public ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default) => store.WriteAsync(batches, dryRun, cancellationToken);

    public ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) =>
        store.FindBatchAsync(batchId, cancellationToken);

    public ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default) =>
        store.RestoreAsync(restorations, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Counting(CountingStore owner, ISnapshot snapshot) : ISnapshot
    {
        public ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default) =>
            snapshot.LastRevisionAsync(cancellationToken);

        public async ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default)
        {
            owner.Fetches++;
            var page = await snapshot.FetchAsync(fetch, cancellationToken);
            if (owner._afterEach is { } act)
                await act();
            return page;
        }

        public ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time,
            CancellationToken cancellationToken = default) => snapshot.RevisionAtAsync(time, cancellationToken);

        public ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default) =>
            snapshot.TimeOfAsync(revision, cancellationToken);

        public ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default) =>
            snapshot.BatchesAsync(after, limit, cancellationToken);

        public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default) =>
            snapshot.CountAsync(view, kind, filter, cancellationToken);

        public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
            snapshot.SearchAsync(view, request, cancellationToken);

        public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
            snapshot.ExpandAsync(view, request, cancellationToken);

        public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default) =>
            snapshot.OverviewAsync(view, cancellationToken);

        public IAsyncEnumerable<ElementVersion> ScanAsync(View view, IReadOnlyCollection<Kind> kinds,
            CancellationToken cancellationToken = default) => snapshot.ScanAsync(view, kinds, cancellationToken);

        public ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
            CancellationToken cancellationToken = default) => snapshot.ChangesAsync(after, limit, element, cancellationToken);

        public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
            CancellationToken cancellationToken = default) => snapshot.ResolveAsync(references, cancellationToken);

        public ValueTask DisposeAsync()
        {
            owner.Closed++;
            return snapshot.DisposeAsync();
        }
    }

    private readonly Func<ValueTask<BatchOutcome>>? _afterEach = afterEach;
}
