using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Neo4j.Reading;

/// <summary>
/// A place in the record. As long as nothing is written it is the present; what is asked after that is asked as the view of its
/// place. It holds nothing at the server.
/// </summary>
internal sealed class Snapshot : ISnapshot
{
    private readonly Library _library;
    private bool _overtaken;

    private Snapshot(Library library, long lastPlace) => (_library, LastPlace) = (library, lastPlace);

    public long LastPlace { get; }

    public static async Task<Snapshot> OpenAsync(Library library, CancellationToken cancellationToken)
    {
        var answer = await library.ReadAsync("RETURN 1 AS v", new() { ["at"] = 0L, ["named"] = Array.Empty<string>() }, cancellationToken).ConfigureAwait(false);
        return new Snapshot(library, answer.Place);
    }

    public ValueTask<(long Place, DateTimeOffset At)> PlaceAtAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, question => Ledger.AtOrBeforeAsync(question, time, LastPlace), cancellationToken);

    public ValueTask<DateTimeOffset> TimeOfAsync(long place, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, question => Ledger.TimeOfAsync(question, place), cancellationToken);

    public ValueTask<IReadOnlyList<RecordedBatch>> SequenceAsync(long after, int most, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, question => Ledger.SequenceAsync(question, after, most, LastPlace), cancellationToken);

    public ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default) =>
        AskAsync(fetch.View, question => RootReader.ReadAsync(question, fetch.Root, fetch.Wanted), cancellationToken);

    public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default) =>
        AskAsync(view, question => Counting.CountAsync(question, kind, filter), cancellationToken);

    public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(view, question => new Searcher(question, request).SearchAsync(), cancellationToken);

    public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
        AskAsync(view, question => new Walk(question, request).ExpandAsync(), cancellationToken);

    public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default) => AskAsync(view, Counting.OverviewAsync, cancellationToken);

    public async IAsyncEnumerable<ElementVersion> ScanAsync(
        View view, IReadOnlyCollection<Kind> kinds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var kind in Kinds.All.Where(kinds.Contains))
        {
            string? last = "";
            while (last is not null)
            {
                var after = last;
                (var versions, last) = await AskAsync(view, question => Scan.NextAsync(question, kind, after), cancellationToken).ConfigureAwait(false);
                foreach (var version in versions)
                    yield return version;
            }
        }
    }

    public ValueTask<IReadOnlyList<Change>> DiaryAsync(DiaryPosition after, int most, Key? element = null, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, question => new DiaryReader(question, LastPlace).ReadAsync(after, most, element), cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references, CancellationToken cancellationToken = default) =>
        AskAsync(View.Default, question => Resolving.ResolveAsync(question, references), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<T> AskAsync<T>(View view, Func<Question, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (!_overtaken)
        {
            try
            {
                return await ask(new Question(_library, view, LastPlace, overtaken: false, cancellationToken)).ConfigureAwait(false);
            }
            catch (OvertakenException)
            {
                _overtaken = true;
            }
        }
        return await ask(new Question(_library, view, LastPlace, overtaken: true, cancellationToken)).ConfigureAwait(false);
    }
}
