using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Core.Extracts;

/// <summary>
/// A part of the record to be exported, in one view that is pinned to a revision. Its references are closed: the ends of its facts, and
/// the sources and speakers of the citations of chosen elements, belong to it. Hidden elements are never exported, not even as the key
/// of an optional end. The same extract always has the same content, except where content was legally redacted.
/// </summary>
/// <remarks>
/// Reading holds one page in memory. A part of a view takes two passes over the view and 16 bytes for each element. Retracted elements
/// are left out. Quotes from sources that may not be redistributed are left out.
/// </remarks>
public sealed class Extract : IAsyncDisposable
{
    private readonly ISnapshot _snapshot;
    private readonly ResolvedScope? _scope;

    private Extract(ISnapshot snapshot, View view, DateTimeOffset at, ExtractRequest request, ResolvedScope? scope) =>
        (_snapshot, View, At, Part, _scope) = (snapshot, view, at, request.Scope, scope);

    /// <summary>The view, pinned to its revision.</summary>
    public View View { get; }

    /// <summary>The revision of the view.</summary>
    public long Revision => View.AtRevision!.Value;

    /// <summary>The time at which that revision was recorded; <see cref="DateTimeOffset.MinValue"/> for revision 0.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The part of the view.</summary>
    public ExtractScope Part { get; }

    /// <summary>Whether the part is complete: no limit of an expansion cut anything off.</summary>
    public bool IsComplete => _scope?.IsComplete ?? true;

    /// <summary>Finds the elements of an extract.</summary>
    /// <param name="store">The store. One of its readers is held until the extract is disposed.</param>
    /// <param name="request">The view and the part.</param>
    /// <param name="time">The clock: a time ahead of it is refused.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidRequestException">The revision or time lies ahead, a key is unknown in the view, or a process is too
    /// large.</exception>
    public static async ValueTask<Extract> OpenAsync(IStore store, ExtractRequest request, TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        var snapshot = await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var revision = await snapshot.PinAsync(request.KnownAt, request.AtRevision, time, cancellationToken).ConfigureAwait(false)
                ?? await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false);
            var view = new View { AsOf = request.AsOf, AtRevision = revision };
            var at = await snapshot.TimeOfAsync(revision, cancellationToken).ConfigureAwait(false);
            var scope = await new ScopeResolver(snapshot, view, cancellationToken).ResolveAsync(request.Scope).ConfigureAwait(false);
            var extract = new Extract(snapshot, view, at, request, scope);
            if (scope is not null)
                await foreach (var page in extract.PagesAsync([.. Kinds.Facts, Kind.Citation], cancellationToken).ConfigureAwait(false))
                    foreach (var version in page)
                        scope.Consider(version.Content);
            return extract;
        }
        catch
        {
            await snapshot.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Streams the elements in pages of one kind and at most <see cref="PageRequest.MaxRows"/>: kinds in the order of the enum, and
    /// within a kind by key.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<ElementVersion>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken =
        default)
    {
        await foreach (var page in PagesAsync(Kinds.All, cancellationToken).ConfigureAwait(false))
            if ((_scope is null ? page : [.. page.Where(version => _scope.Holds(version.Content))]) is { Count: > 0 } held)
                yield return held;
    }

    /// <summary>The dates of events of the view.</summary>
    /// <param name="events">Their keys, at most <see cref="PageRequest.MaxRows"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<IReadOnlyDictionary<Key, Interval>> DatesOfAsync(IReadOnlyCollection<Key> events,
        CancellationToken cancellationToken) =>
        (await RowsAsync(events, Property.Validity, cancellationToken).ConfigureAwait(false)).ToDictionary(pair => pair.Key,
        pair => pair.Row.Get<Interval>(Property.Validity));

    /// <summary>
    /// The last versions of the entities that were merged into these, directly or through others. Their keys still resolve.
    /// </summary>
    /// <param name="entities">Their keys, at most <see cref="PageRequest.MaxRows"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async ValueTask<IReadOnlyList<ElementVersion>> AbsorbedAsync(IReadOnlyCollection<Key> entities,
        CancellationToken cancellationToken)
    {
        var absorbed = new List<ElementVersion>();
        foreach (var (_, row) in await RowsAsync(entities, Property.MergedKeys, cancellationToken).ConfigureAwait(false))
            foreach (var key in row.Get<EquatableList<Key>>(Property.MergedKeys) ?? [])
                if (await LastAsync(key, cancellationToken).ConfigureAwait(false) is { MergedInto: not null } last)
                    absorbed.Add(last);
        return absorbed;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _snapshot.DisposeAsync();

    private async IAsyncEnumerable<IReadOnlyList<ElementVersion>> PagesAsync(IReadOnlyCollection<Kind> kinds,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = new List<ElementVersion>(PageRequest.MaxRows);
        await foreach (var version in _snapshot.ScanAsync(View, kinds, cancellationToken).ConfigureAwait(false))
        {
            if (page.Count == PageRequest.MaxRows || (page.Count > 0 && page[0].Key.Kind != version.Key.Kind))
            {
                yield return await AsShownAsync(page, cancellationToken).ConfigureAwait(false);
                page.Clear();
            }
            page.Add(version);
        }
        if (page.Count > 0)
            yield return await AsShownAsync(page, cancellationToken).ConfigureAwait(false);
    }

    // Optional ends may lie outside the view, and some quotes may not be redistributed.
    private async ValueTask<IReadOnlyList<ElementVersion>> AsShownAsync(IReadOnlyList<ElementVersion> page,
        CancellationToken cancellationToken)
    {
        if (page[0].Key.Kind is not (Kind.Stance or Kind.Citation))
            return page;
        var ends = page.Select(version => version.Content switch
        {
            Stance stance => stance.StatedAt,
            Citation citation => citation.Speaker,
            _ => null,
        }).OfType<Key>().Distinct().ToArray();
        var seen = await RowsAsync(ends, null, cancellationToken).ConfigureAwait(false);
        var sources = page.Select(version => version.Content).OfType<Citation>().Where(citation => citation.Quote is not null)
            .Select(citation => citation.Source).Distinct().ToArray();
        var notRedistributable = (await RowsAsync(sources, Property.Redistributable, cancellationToken).ConfigureAwait(false))
            .Where(pair => pair.Row.Get<bool?>(Property.Redistributable) == false).Select(pair => pair.Key).ToHashSet();
        var shown = seen.Select(pair => pair.Key).ToHashSet();
        return [.. page.Select(version => version.Content switch
        {
            Stance { StatedAt: { } at } stance when !shown.Contains(at) => version with { Content = stance with { StatedAt = null } },
            Citation citation => version with
            {
                Content = citation with
                {
                    Speaker = citation.Speaker is { } speaker && shown.Contains(speaker) ? speaker : null,
                    Quote = notRedistributable.Contains(citation.Source) ? null : citation.Quote,
                },
            },
            _ => version,
        })];
    }

    private async ValueTask<IReadOnlyList<(Key Key, Row Row)>> RowsAsync(IReadOnlyCollection<Key> keys, Property? property,
        CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        var asked = keys.ToArray();
        var wanted = property is { } one ? Selections.All(new Selection([one], [])) : new Selections();
        var page = await _snapshot.FetchAsync(new Fetch(View, new KeysRoot(asked), wanted), cancellationToken).ConfigureAwait(false);
        return [.. asked.Zip(page.Rows).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!))];
    }

    private async ValueTask<ElementVersion?> LastAsync(Key key, CancellationToken cancellationToken)
    {
        ElementVersion? last = null;
        var after = default(ChangeLogPosition);
        while (true)
        {
            var changes = await _snapshot.ChangesAsync(after, PageRequest.MaxRows, key, cancellationToken).ConfigureAwait(false);
            foreach (var change in changes.Where(change => change.Version.Recorded.Revision <= Revision))
                last = change.Version;
            if (changes.Count < PageRequest.MaxRows)
                return last;
            after = new ChangeLogPosition(changes[^1].Version.Recorded.Revision, changes[^1].Ordinal);
        }
    }
}
