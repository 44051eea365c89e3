using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;
using Graph.Core.Time;

namespace Graph.Testing.BruteForce;

/// <summary>One picture of the record; every answer is worked out anew.</summary>
internal sealed class ReferenceSnapshot(RecordState state) : ISnapshot
{
    public ValueTask<long> LastRevisionAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(state.LastRevision);

    public ValueTask<(long Revision, DateTimeOffset At)> RevisionAtAsync(DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        var revision = state.Batches.FindLastIndex(batch => batch.Outcome.At <= time) + 1;
        return ValueTask.FromResult(((long)revision, state.TimeOf(revision)));
    }

    public ValueTask<DateTimeOffset> TimeOfAsync(long revision, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(state.TimeOf(revision));

    public ValueTask<IReadOnlyList<RecordedBatch>> BatchesAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<RecordedBatch>>([.. state.Batches.Where(batch => batch.Revision > after).Take(limit)]);

    public ValueTask<RowPage> FetchAsync(Fetch fetch, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new World(state, fetch.View).Fetch(fetch.Root, fetch.Wanted));

    public ValueTask<long> CountAsync(View view, Kind kind, Filter? filter, CancellationToken cancellationToken = default)
    {
        var world = new World(state, view);
        return ValueTask.FromResult(world.OfKind(kind).Passing(filter, world).LongCount());
    }

    public ValueTask<SearchPage> SearchAsync(View view, SearchRequest request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new World(state, view).Search(request));

    public ValueTask<Expansion> ExpandAsync(View view, ExpansionRequest request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new World(state, view).Expand(request));

    public ValueTask<RecordOverview> OverviewAsync(View view, CancellationToken cancellationToken = default)
    {
        var world = new World(state, view);
        var events = world.OfKind(Kind.Event).Select(version => (Event)version.Content).ToList();
        var days = events.Select(happened => happened.Date.Bounds.StartFirst).Where(day => day != Bounds.Past)
            .Select(day => (DateOnly?)DateOnly.FromDayNumber(day)).ToList();
        return ValueTask.FromResult(new RecordOverview(
            [.. Kinds.All.Select(kind => (kind, world.OfKind(kind).LongCount()))],
            [.. events.GroupBy(happened => happened.Type).OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => (type.Key, type.LongCount()))],
            days.Min(),
            days.Max()));
    }

    public async IAsyncEnumerable<ElementVersion> ScanAsync(
        View view, IReadOnlyCollection<Kind> kinds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var world = new World(state, view);
        foreach (var version in Kinds.All.Where(kinds.Contains).SelectMany(kind => world.OfKind(kind).OrderBy(version => version.Key)))
            yield return version;
    }

    public ValueTask<IReadOnlyList<Change>> ChangesAsync(ChangeLogPosition after, int limit, Key? element = null,
        CancellationToken cancellationToken = default)
    {
        var changes = new List<Change>();
        var before = new Dictionary<Key, Element>();
        var (revision, ordinal) = (0L, 0);
        foreach (var version in state.Versions)
        {
            ordinal = version.Recorded.Revision == revision ? ordinal + 1 : 0;
            revision = version.Recorded.Revision;
            var follows = revision > after.Revision || (revision == after.Revision && ordinal > after.Ordinal);
            if (follows && (element is null || version.Key == element))
                changes.Add(new Change(version, before.GetValueOrDefault(version.Key), ordinal));
            before[version.Key] = version.Content;
        }
        return ValueTask.FromResult<IReadOnlyList<Change>>([.. changes.Take(limit)]);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(IReadOnlyList<Reference> references,
        CancellationToken cancellationToken = default)
    {
        var world = new World(state, View.Default);
        return ValueTask.FromResult<IReadOnlyList<IReadOnlyList<Key>>>([.. references.Select(reference => Meant(world, reference))]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IReadOnlyList<Key> Meant(World world, Reference reference) =>
        [.. Kinds.Entities.SelectMany(world.OfKind)
            .Where(version => reference.Kind is null || version.Key.Kind == reference.Kind)
            .Where(version => IsMeant(world, (Entity)version.Content, reference))
            .Select(version => version.Key).Order().Take(10)];

    private static bool IsMeant(World world, Entity entity, Reference reference) =>
        reference.Key is { } key ? world.Resolve(key) == entity.Key
        : reference.ExternalId is { } id ? entity.ExternalIds.Contains(id)
        : reference.Name is { } name && entity.NamesOf().Any(own => Folding.Fold(own) == Folding.Fold(name));
}
