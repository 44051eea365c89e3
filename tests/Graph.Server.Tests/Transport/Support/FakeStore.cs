using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Server.Tests.Transport.Support;

/// <summary>A store that only tells what it holds, which is all that the server itself asks of one.</summary>
internal sealed class FakeStore : IStore
{
    public string Description { get; init; } = "a store <of glass>";

    public bool IsDown { get; set; }

    public ICypher? Cypher { get; init; }

    public ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default) =>
        IsDown ? throw new StoreException("STORE_UNAVAILABLE", "The store is away; try again.", transient: true) : new(new Snapshot());

    public ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Snapshot : ISnapshot
    {
        public ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(7L);

        public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default) =>
            new(new RecordOverview([(Kind.Actor, 12), (Kind.Event, 3456), (Kind.Process, 1)], [("meeting", 3456)],
            new DateOnly(2025, 5, 16), new DateOnly(2025, 7, 23)));

        public ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<ElementVersion> ScanAsync(View view, IReadOnlyCollection<Kind> kinds,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
