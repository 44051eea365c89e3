using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>One read transaction on a reader of the pool. It answers on the caller's thread.</summary>
internal sealed class Snapshot : ISnapshot
{
    private readonly ReaderPool _pool;
    private readonly long _lastRevision;
    private Connection? _connection;

    private Snapshot(ReaderPool pool, Connection connection)
    {
        (_pool, _connection) = (pool, connection);
        _lastRevision = BatchLog.Last(connection).Revision;
    }

    private Connection Connection => _connection ?? throw new ObjectDisposedException(nameof(Snapshot));

    public static Snapshot Open(ReaderPool pool, Connection connection)
    {
        connection.Trim();
        connection.Prepare("BEGIN").Run();
        return new Snapshot(pool, connection);
    }

    public ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_lastRevision);

    public ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time,
        CancellationToken cancellationToken = default) =>
        Answer(() => BatchLog.AtOrBefore(Connection, time), cancellationToken);

    public ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default) =>
        Answer(() => BatchLog.At(Connection, revision).At, cancellationToken);

    public ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        Answer(() => BatchLog.Batches(Connection, after, limit), cancellationToken);

    public ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default) =>
        Answer(() => RootReader.Read(ContextOf(fetch.View, cancellationToken), fetch.Root, fetch.Wanted), cancellationToken);

    public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default) =>
        Answer(() => Counter.Count(ContextOf(view, cancellationToken), kind, filter), cancellationToken);

    public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
        Answer(() => new Searcher(ContextOf(view, cancellationToken), request).Search(), cancellationToken);

    public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
        Answer(() => new ExpansionReader(ContextOf(view, cancellationToken), request).Expand(), cancellationToken);

    public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default) =>
        Answer(() => Counter.Overview(ContextOf(view, cancellationToken)), cancellationToken);

    public async IAsyncEnumerable<ElementVersion> ScanAsync(
        View view, IReadOnlyCollection<Kind> kinds,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var scan = new Scan(ContextOf(view, cancellationToken));
        foreach (var kind in Kinds.All.Where(kinds.Contains))
        {
            // Read in chunks, so that other queries may run on the snapshot in between.
            var chunk = await Answer(() => scan.Next(kind, null), cancellationToken).ConfigureAwait(false);
            while (chunk.Count > 0)
            {
                foreach (var version in chunk)
                    yield return version;
                var last = chunk[^1].Key;
                chunk = await Answer(() => scan.Next(kind, last), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
        CancellationToken cancellationToken = default) =>
        Answer(() => ChangeLogReader.Read(Connection, after, limit, element), cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
        CancellationToken cancellationToken = default) =>
        Answer(() => ReferenceResolver.Resolve(ContextOf(View.Default, cancellationToken), references), cancellationToken);

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _connection, null) is { } connection)
            _pool.Return(connection);
        return ValueTask.CompletedTask;
    }

    private QueryContext ContextOf(View view, CancellationToken cancellationToken) =>
        new(Connection, view, _lastRevision, cancellationToken);

    // A long statement looks at no token, but it can be interrupted.
    private ValueTask<T> Answer<T>(Func<T> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Connection.Trim();
        using var interrupt = cancellationToken.Register(static connection => ((Connection)connection!).Interrupt(), Connection);
        try
        {
            return ValueTask.FromResult(query());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
