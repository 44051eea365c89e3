using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Client;
using Graph.Neo4j.Mapping;
using Graph.Neo4j.Query;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests;

/// <summary>What an entity with very many facts costs, in what the server looks at rather than in time.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class HubTests(RealNeo4j server)
{
    private const int Many = 20_000;
    private const int Size = 50;

    [SkippableFact]
    public async Task The_newest_of_a_hubs_many_facts_are_read_without_looking_at_the_others_as_they_are_and_as_they_were()
    {
        await using var store = await server.OpenAsync();
        await FillAsync(store);
        var page = new PageRequest(Size);
        var first = await AskAsync(store, Facts(page));
        await TurnsAsync(store, Facts, page, View.Default, limit: 40 * Size);
        await TurnsAsync(store, Events, page, View.Default, limit: 40 * Size);

        var then = new View { AtRevision = await LastRevisionAsync(store) };
        await ReviseAsync(store, first.Rows[3]!.Key);
        Assert.NotEqual(Standing(first), Standing(await AskAsync(store, Facts(page))));
        Assert.Equal(Standing(first), Standing(await AskAsync(store, Facts(page), then)));
        await TurnsAsync(store, Facts, page, then, limit: 100 * Size);
        await TurnsAsync(store, Events, page, View.Default, limit: 40 * Size);

        // Where none of the newest events is the hub's, all of its own are gone through.
        var events = Standing(await AskAsync(store, Events(page))).ToArray();
        await store.WriteAsync(Some.Batch(Enumerable.Range(0, 5_100).Select(i => Some.Event($"Other {i}", "2040-01-01"))));
        Assert.Equal(events, Standing(await AskAsync(store, Events(page))));
    }

    // The facts and the events in pages, by what the facts are about.
    private static FactsHop Facts(PageRequest page)
    {
        var events = Selections.All(new Selection([Property.Name, Property.Type], []));
        var facts = Selections.All(new Selection([Property.Role], [new EndHop(End.Event, events)]));
        return new FactsHop(Kind.Participation, [End.Actor], null, Order.Newest, page, facts);
    }

    private static NeighborsHop Events(PageRequest page) =>
        new([new Step(Kind.Participation, End.Actor, End.Event, null)], Kind.Event, null, Order.Newest, page,
        Selections.All(new Selection([Property.Name, Property.Type], [])));

    // The first page and the next, which together are the page that is twice as long.
    private async Task TurnsAsync(Neo4jStore store, Func<PageRequest, Hop> hop, PageRequest page, View view, int limit)
    {
        var first = await AskAsync(store, hop(page), view);
        var next = page with { After = first.Positions[^1] };
        Assert.Equal(Size, first.Rows.Count);
        Assert.Equal(Standing(await AskAsync(store, hop(new PageRequest(2 * Size)), view)),
            Standing(first).Concat(Standing(await AskAsync(store, hop(next), view))));
        Assert.InRange(await HitsAsync(hop(page), view), 1, limit);
        Assert.InRange(await HitsAsync(hop(next), view), 1, limit);
    }

    // The newest of all becomes old and an old one the newest; one more comes, one goes, and one has another confidence.
    private static async Task ReviseAsync(Neo4jStore store, Key withdrawn)
    {
        await store.WriteAsync(Some.Batch(
            Some.Event($"E{Many - 1}", "1970-01-01"), Some.Event("E7", "2030-01-01"), Some.Event("New", "2031-01-01"),
            Some.Participation("actor:hub", "event:new")));
        await store.WriteAsync(Some.Writes(new Retract(withdrawn, "Not so.")));
        await store.WriteAsync(Some.Batch(Some.Participation("actor:hub", $"event:e{Many - 9}") with { Confidence = 0.5 }));
    }

    private static IEnumerable<(Key, object?, long)> Standing(RowPage page) =>
        page.Rows.Zip(page.Positions, (row, position) => (row!.Key, position.Values[0], position.Tie));

    private static async Task<long> LastRevisionAsync(Neo4jStore store)
    {
        await using var snapshot = await store.OpenAsync();
        return await snapshot.LastRevisionAsync();
    }

    private async Task FillAsync(Neo4jStore store)
    {
        await store.WriteAsync(Some.Batch(Some.Actor("Hub")));
        for (var i = 0; i < Many; i += 5_000)
        {
            var days = Enumerable.Range(i, 5_000);
            await store.WriteAsync(Some.Batch(days.SelectMany(day => (Element[])
            [
                Some.Event($"E{day}",
                    new DateOnly(1960, 1, 1).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                Some.Participation("actor:hub", $"event:e{day}"),
            ])));
        }
        // The server plans by samples of its indexes, which it takes now and then.
        await server.RunAsync("CALL db.prepareForReplanning(60)");
    }

    private static Selections Wanted(Hop hop) => Selections.All(new Selection([], [hop]));

    private static async Task<RowPage> AskAsync(Neo4jStore store, Hop hop, View? view = null)
    {
        await using var snapshot = await store.OpenAsync();
        return (await snapshot.FetchAsync(
            new Fetch(view ?? View.Default, new KeysRoot([Some.Key("actor:hub")]), Wanted(hop)))).Single!.Hops[0];
    }

    private async Task<long> HitsAsync(Hop hop, View view)
    {
        await using var database = new Database(server.Options);
        var types = await RelationTypes.ReadAsync(database, Ontology.Default, default);
        var question = new QueryContext(new ConsistentReader(database, new CurrentVersions(types), types, server.Options.FactsOfHub), view,
            view.AtRevision ?? 0, overtaken: view.AtRevision is not null, default);
        var query = new Graph.Neo4j.Query.CypherBuilder();
        var text = new KeyReader(question, Wanted(hop)).Compose(query, [Some.Key("actor:hub")], []);
        await using var driver = GraphDatabase.Driver(server.Real.Uri, AuthTokens.None);
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("PROFILE " + text,
            new Dictionary<string, object?>(query.Parameters) { ["at"] = view.AtRevision ?? PropertyMapper.Ever - 1 })).ConsumeAsync();
        return Hits(summary.Profile!);
    }

    private static long Hits(IProfiledPlan plan) => plan.DbHits + plan.Children.Sum(Hits);
}
