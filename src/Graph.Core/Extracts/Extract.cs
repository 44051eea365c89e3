using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Core.Extracts;

/// <summary>
/// A part of the record, seen in one view that is pinned to a revision, to be carried away. Its references are closed: the ends of
/// its facts, and the sources and speakers of the citations of what was chosen, are part of it. What the view hides is not, not
/// even as the key of an optional end. The same extract is the same for ever, save for what the law made us redact.
/// </summary>
/// <remarks>
/// It is read in the memory of one page, in two passes over the view where a part is taken; of a part, 16 bytes are kept for each element.
/// What was withdrawn is not in it. A quote is left out where its source says that exports may not carry it.
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

    /// <summary>When that revision was recorded; <see cref="DateTimeOffset.MinValue"/> for revision 0.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What part of the view it is.</summary>
    public ExtractScope Part { get; }

    /// <summary>Whether no bound of a walk cut anything off.</summary>
    public bool IsComplete => _scope?.IsComplete ?? true;

    /// <summary>Finds what belongs to the extract.</summary>
    /// <param name="store">Where it is taken from. One of its readers is held until the extract is disposed.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="time">The clock, which tells the future.</param>
    /// <param name="cancellationToken">Gives up.</param>
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
    /// Streams its elements in pages of one kind and at most <see cref="PageRequest.MaxRows"/>, kind by kind in the order of the enum,
    /// within a kind by key.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<ElementVersion>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken =
        default)
    {
        await foreach (var page in PagesAsync(Kinds.All, cancellationToken).ConfigureAwait(false))
            if ((_scope is null ? page : [.. page.Where(version => _scope.Holds(version.Content))]) is { Count: > 0 } held)
                yield return held;
    }

    /// <summary>When events of the view happened.</summary>
    /// <param name="events">Their keys, at most <see cref="PageRequest.MaxRows"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<IReadOnlyDictionary<Key, Interval>> DatesOfAsync(IReadOnlyCollection<Key> events,
        CancellationToken cancellationToken) =>
        (await RowsAsync(events, Property.Validity, cancellationToken).ConfigureAwait(false)).ToDictionary(pair => pair.Key,
        pair => pair.Row.Get<Interval>(Property.Validity));

    /// <summary>The last versions of the entities that were absorbed by these, at any remove: their keys go on resolving.</summary>
    /// <param name="entities">Their keys, at most <see cref="PageRequest.MaxRows"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
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

    // Optional ends may lie outside the view, and quotes may not be carried.
    private async ValueTask<IReadOnlyList<ElementVersion>> AsShownAsync(IReadOnlyList<ElementVersion> page,
        CancellationToken cancellationToken)
    {
        if (page[0].Key.Kind is not (Kind.Stance or Kind.Citation))
            return page;
        var ends = page.Select(version => version.Content switch
        {
            Stance stance => stance.StatedAt,
            Citation citation =>
            citation.Speaker,
            _ => null
        }).OfType<Key>().Distinct().ToArray();
        var seen = await RowsAsync(ends, null, cancellationToken).ConfigureAwait(false);
        var sources = page.Select(version => version.Content).OfType<Citation>().Where(citation => citation.Quote is not null)
            .Select(citation => citation.Source).Distinct().ToArray();
        var kept = (await RowsAsync(sources, Property.Redistributable, cancellationToken).ConfigureAwait(false))
            .Where(pair => pair.Row.Get<bool?>(Property.Redistributable) == false).Select(pair => pair.Key).ToHashSet();
        var shown = seen.Select(pair => pair.Key).ToHashSet();
        return [.. page.Select(version => version.Content switch
        {
            Stance { StatedAt: { } at } stance when !shown.Contains(at) => version with { Content = stance with { StatedAt = null } },
            Citation citation => version with
            {
                Content = citation with { Speaker = citation.Speaker is { } speaker && shown.Contains(speaker)
                ? speaker
                : null, Quote = kept.Contains(citation.Source) ? null : citation.Quote },
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
