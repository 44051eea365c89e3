using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Extracts;

/// <summary>Finds what a part of a view consists of.</summary>
internal sealed class Choosing(ISnapshot snapshot, View view, CancellationToken cancellationToken)
{
    private const string PartOf = "PART_OF";
    private static readonly IReadOnlyList<Kind> Walked = [.. Kinds.Entities.Where(kind => kind != Kind.Source)];

    /// <summary>What the part consists of; null is all of the view.</summary>
    public async ValueTask<Chosen?> ChooseAsync(Part part) => part switch
    {
        EventsThat events => await EventsAsync(events.Filter).ConfigureAwait(false),
        PartsOf process => await PartsAsync(process.Process).ConfigureAwait(false),
        Around around => await AroundAsync(around).ConfigureAwait(false),
        _ => null,
    };

    private async ValueTask<Chosen> EventsAsync(Filter filter)
    {
        var chosen = new Chosen { TakesFactsOfEntities = true };
        await PagesAsync(async page =>
        {
            var found = await snapshot.FetchAsync(new Fetch(view, new ListRoot(Kind.Event, filter, Order.Recorded, page), new Selections()), cancellationToken).ConfigureAwait(false);
            return found;
        }, chosen).ConfigureAwait(false);
        return chosen;
    }

    private async ValueTask<Chosen> PartsAsync(Key process)
    {
        var chosen = new Chosen { TakesFactsOfEntities = true };
        var whole = await KeptAsync([process]).ConfigureAwait(false);
        chosen.Choose(whole[0]);
        Step[] up = [new Step(Kind.Relation, End.To, End.From, new CodeIn(Property.Type, [PartOf]), Closure: true)];
        foreach (var kind in (Kind[])[Kind.Process, Kind.Event])
            await PagesAsync(async page =>
            {
                var wanted = new Selections { [Kind.Process] = new Selection([], [new NeighborsHop(up, kind, null, Order.Recorded, page, new Selections())]) };
                var found = await snapshot.FetchAsync(new Fetch(view, new KeysRoot(whole), wanted), cancellationToken).ConfigureAwait(false);
                return found.Rows[0]!.Hops[0];
            }, chosen).ConfigureAwait(false);
        return chosen.Count < Step.MostInClosure
            ? chosen
            : throw new InvalidRequestException("TOO_LARGE", $"'{process}' has {Step.MostInClosure} parts or more, which are not followed; name a process below it, or take everything.");
    }

    private async ValueTask<Chosen> AroundAsync(Around around)
    {
        var seeds = await KeptAsync(around.Focus).ConfigureAwait(false);
        var found = await snapshot.ExpandAsync(view, new ExpansionRequest(seeds, around.Depth, Walked, new EdgeFilter()), cancellationToken).ConfigureAwait(false);
        var chosen = new Chosen { IsComplete = found.Complete };
        foreach (var node in found.Nodes)
            chosen.Choose(node.Key);
        foreach (var edge in found.Edges)
            chosen.Choose(edge.Fact);
        return chosen;
    }

    private async ValueTask<IReadOnlyList<Key>> KeptAsync(IReadOnlyList<Key> keys)
    {
        var kept = new List<Key>();
        foreach (var some in keys.Chunk(PageRequest.MostRows))
        {
            var page = await snapshot.FetchAsync(new Fetch(view, new KeysRoot(some), new Selections()), cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < some.Length; i++)
                kept.Add(page.Rows[i]?.Key ?? throw new InvalidRequestException("UNKNOWN_KEY", $"Nothing in this view has the key '{some[i]}'; look it up, or take another view."));
        }
        return kept;
    }

    private static async ValueTask PagesAsync(Func<PageRequest, ValueTask<RowPage>> read, Chosen chosen)
    {
        RowPage page;
        Position? after = null;
        do
        {
            page = await read(new PageRequest(PageRequest.MostRows, After: after)).ConfigureAwait(false);
            foreach (var row in page.Rows)
                chosen.Choose(row!.Key);
            after = page.Positions.LastOrDefault();
        }
        while (page.HasNext);
    }
}
