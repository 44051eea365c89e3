using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Extracts;

/// <summary>Finds the elements of a part of a view.</summary>
internal sealed class ScopeResolver(ISnapshot snapshot, View view, CancellationToken cancellationToken)
{
    private static readonly IReadOnlyList<Kind> Expanded = [.. Kinds.Entities.Where(kind => kind != Kind.Source)];

    /// <summary>The elements of the part; null: all of the view.</summary>
    public async ValueTask<ResolvedScope?> ResolveAsync(ExtractScope part) => part switch
    {
        EventScope events => await EventsAsync(events.Filter).ConfigureAwait(false),
        ProcessScope process => await PartsAsync(process.Process).ConfigureAwait(false),
        FocusScope focus => await AroundAsync(focus).ConfigureAwait(false),
        _ => null,
    };

    private async ValueTask<ResolvedScope> EventsAsync(Filter filter)
    {
        var scope = new ResolvedScope { TakesFactsOfEntities = true };
        await PagesAsync(async page =>
        {
            var found = await snapshot.FetchAsync(new Fetch(view, new ListRoot(Kind.Event, filter, Order.Recorded, page), new Selections()),
                cancellationToken).ConfigureAwait(false);
            return found;
        }, scope).ConfigureAwait(false);
        return scope;
    }

    private async ValueTask<ResolvedScope> PartsAsync(Key process)
    {
        var scope = new ResolvedScope { TakesFactsOfEntities = true };
        var whole = await ResolveMergesAsync([process]).ConfigureAwait(false);
        scope.Choose(whole[0]);
        Step[] up = [new Step(Kind.Relation, End.To, End.From, new CodeIn(Property.Type, [WellKnown.PartOf]), Closure: true)];
        foreach (var kind in (Kind[])[Kind.Process, Kind.Event])
            await PagesAsync(async page =>
            {
                var wanted = new Selections
                {
                    [Kind.Process] =
                    new Selection([], [new NeighborsHop(up, kind, null, Order.Recorded, page, new Selections())])
                };
                var found = await snapshot.FetchAsync(new Fetch(view, new KeysRoot(whole), wanted), cancellationToken)
                    .ConfigureAwait(false);
                return found.Rows[0]!.Hops[0];
            }, scope).ConfigureAwait(false);
        return scope.Count < Step.MaxInClosure
            ? scope
            : throw new InvalidRequestException(ErrorCodes.TooLarge,
            $"'{process}' has {Step.MaxInClosure} parts or more, which are not followed; name a process below it, or take everything.");
    }

    private async ValueTask<ResolvedScope> AroundAsync(FocusScope focus)
    {
        var seeds = await ResolveMergesAsync(focus.Focus).ConfigureAwait(false);
        var request = new ExpansionRequest(seeds, focus.Depth, Expanded, new EdgeFilter());
        var found = await snapshot.ExpandAsync(view, request, cancellationToken).ConfigureAwait(false);
        var scope = new ResolvedScope { IsComplete = found.Complete };
        foreach (var node in found.Nodes)
            scope.Choose(node.Key);
        foreach (var edge in found.Edges)
            scope.Choose(edge.Fact);
        return scope;
    }

    private async ValueTask<IReadOnlyList<Key>> ResolveMergesAsync(IReadOnlyList<Key> keys)
    {
        var resolved = new List<Key>();
        foreach (var some in keys.Chunk(PageRequest.MaxRows))
        {
            var page = await snapshot.FetchAsync(new Fetch(view, new KeysRoot(some), new Selections()), cancellationToken)
                .ConfigureAwait(false);
            for (var i = 0; i < some.Length; i++)
                resolved.Add(page.Rows[i]?.Key
                    ?? throw new InvalidRequestException(ErrorCodes.UnknownKey,
                    $"Nothing in this view has the key '{some[i]}'; look it up, or take another view."));
        }
        return resolved;
    }

    private static async ValueTask PagesAsync(Func<PageRequest, ValueTask<RowPage>> read, ResolvedScope scope)
    {
        RowPage page;
        Position? after = null;
        do
        {
            page = await read(new PageRequest(PageRequest.MaxRows, After: after)).ConfigureAwait(false);
            foreach (var row in page.Rows)
                scope.Choose(row!.Key);
            after = page.Positions.LastOrDefault();
        }
        while (page.HasNext);
    }
}
