using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>
/// A revision in the record: the last one at its first answer. As long as nothing is written it is the present; what is asked after
/// that is asked as the view of its revision. It holds nothing at the server.
/// </summary>
internal sealed class Snapshot(ConsistentReader reader) : ISnapshot
{
    private long? _lastRevision;
    private bool _overtaken;

    public async ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default) =>
        _lastRevision ??= (await reader.ReadAsync("RETURN 1 AS v", new() { ["at"] = 0L, ["named"] = Array.Empty<string>() },
        cancellationToken).ConfigureAwait(false)).Revision;

    public ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time,
        CancellationToken cancellationToken = default) =>
        AskOfBatchesAsync((context, last) => BatchLog.AtOrBeforeAsync(context, time, last), cancellationToken);

    public ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, context => BatchLog.TimeOfAsync(context, revision), cancellationToken);

    public ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        AskOfBatchesAsync((context, last) => BatchLog.BatchesAsync(context, after, limit, last), cancellationToken);

    public ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default) =>
        AskAsync(fetch.View, context => RootReader.ReadAsync(context, fetch.Root, fetch.Wanted), cancellationToken);

    public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default) =>
        AskAsync(view, context => Counter.CountAsync(context, kind, filter), cancellationToken);

    public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(view, context => new Searcher(context, request).SearchAsync(), cancellationToken);

    public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(view, context => new ExpansionReader(context, request).ExpandAsync(), cancellationToken);

    public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default) =>
        AskAsync(view, Counter.OverviewAsync, cancellationToken);

    public async IAsyncEnumerable<ElementVersion> ScanAsync(
        View view, IReadOnlyCollection<Kind> kinds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var kind in Kinds.All.Where(kinds.Contains))
        {
            string? last = "";
            while (last is not null)
            {
                var after = last;
                (var versions, last) = await AskAsync(view, context => Scan.NextAsync(context, kind, after), cancellationToken)
                    .ConfigureAwait(false);
                foreach (var version in versions)
                    yield return version;
            }
        }
    }

    public ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
        CancellationToken cancellationToken = default) =>
        AskOfBatchesAsync((context, last) => new ChangeLogReader(context, last).ReadAsync(after, limit, element), cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
        CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, context => ReferenceResolver.ResolveAsync(context, references), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // What asks for revisions must know the last one.
    private async ValueTask<T> AskOfBatchesAsync<T>(Func<QueryContext, long, Task<T>> ask, CancellationToken cancellationToken)
    {
        var last = await LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        return await AskAsync(View.Default, context => ask(context, last), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> AskAsync<T>(View view, Func<QueryContext, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (view.AtRevision is not null)
            await LastRevisionAsync(cancellationToken).ConfigureAwait(false);
        if (!_overtaken)
        {
            var question = new QueryContext(reader, view, _lastRevision, overtaken: false, cancellationToken);
            try
            {
                return await ask(question).ConfigureAwait(false);
            }
            catch (OvertakenException)
            {
                _overtaken = true;
            }
            finally
            {
                _lastRevision = question.LastRevision;
            }
        }
        return await ask(new QueryContext(reader, view, _lastRevision, overtaken: true, cancellationToken)).ConfigureAwait(false);
    }
}
