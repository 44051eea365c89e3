using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Terms;
using Graph.Neo4j.Calls;
using Graph.Neo4j.Model;
using Graph.Neo4j.Reading;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests;

/// <summary>What an entity with very many facts costs, in what the server looks at rather than in time.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class HubTests(RealNeo4j server)
{
    private const int Facts = 20_000;
    private const int Size = 50;

    [SkippableFact]
    public async Task The_newest_of_a_hubs_many_facts_are_read_without_looking_at_the_others_as_they_are_and_as_they_were()
    {
        await using var store = await server.OpenAsync();
        await FillAsync(store);
        var page = new PageRequest(Size);
        var first = await AskAsync(store, page);
        await TurnsAsync(store, page, View.Default, most: 40 * Size);

        var then = new View { AtPlace = await LastPlaceAsync(store) };
        await ReviseAsync(store, first.Rows[3]!.Key);
        Assert.NotEqual(Standing(first), Standing(await AskAsync(store, page)));
        Assert.Equal(Standing(first), Standing(await AskAsync(store, page, then)));
        await TurnsAsync(store, page, then, most: 100 * Size);
    }

    // The first page and the next, which together are the page that is twice as long.
    private async Task TurnsAsync(Neo4jStore store, PageRequest page, View view, int most)
    {
        var first = await AskAsync(store, page, view);
        var next = page with { After = first.Positions[^1] };
        Assert.Equal(Size, first.Rows.Count);
        Assert.Equal(Standing(await AskAsync(store, new PageRequest(2 * Size), view)), Standing(first).Concat(Standing(await AskAsync(store, next, view))));
        Assert.InRange(await HitsAsync(page, view), 1, most);
        Assert.InRange(await HitsAsync(next, view), 1, most);
    }

    // The newest of all becomes old and an old one the newest; one more comes, one goes, and one has another confidence.
    private static async Task ReviseAsync(Neo4jStore store, Key withdrawn)
    {
        await store.WriteAsync(Some.Batch(
            Some.Event($"E{Facts - 1}", "1970-01-01"), Some.Event("E7", "2030-01-01"), Some.Event("New", "2031-01-01"), Some.Participation("actor:hub", "event:new")));
        await store.WriteAsync(Some.Writes(new Retract(withdrawn, "Not so.")));
        await store.WriteAsync(Some.Batch(Some.Participation("actor:hub", $"event:e{Facts - 9}") with { Confidence = 0.5 }));
    }

    private static IEnumerable<(Key, object?, long)> Standing(RowPage page) =>
        page.Rows.Zip(page.Positions, (row, position) => (row!.Key, position.Values[0], position.Tie));

    private static async Task<long> LastPlaceAsync(Neo4jStore store)
    {
        await using var snapshot = await store.OpenAsync();
        return await snapshot.LastPlaceAsync();
    }

    private async Task FillAsync(Neo4jStore store)
    {
        await store.WriteAsync(Some.Batch(Some.Actor("Hub")));
        for (var i = 0; i < Facts; i += 5_000)
        {
            var days = Enumerable.Range(i, 5_000);
            await store.WriteAsync(Some.Batch(days.SelectMany(day => (Element[])
            [
                Some.Event($"E{day}", new DateOnly(1960, 1, 1).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                Some.Participation("actor:hub", $"event:e{day}"),
            ])));
        }
        // The server plans by samples of its indexes, which it takes now and then.
        await server.RunAsync("CALL db.prepareForReplanning(60)");
    }

    private static Selections Wanted(PageRequest page)
    {
        var events = Selections.All(new Selection([Property.Name, Property.Type], []));
        var facts = Selections.All(new Selection([Property.Role], [new EndHop(End.Event, events)]));
        return Selections.All(new Selection([], [new FactsHop(Kind.Participation, [End.Actor], null, Order.Newest, page, facts)]));
    }

    private static async Task<RowPage> AskAsync(Neo4jStore store, PageRequest page, View? view = null)
    {
        await using var snapshot = await store.OpenAsync();
        return (await snapshot.FetchAsync(new Fetch(view ?? View.Default, new KeysRoot([Some.Key("actor:hub")]), Wanted(page)))).Single!.Hops[0];
    }

    private async Task<long> HitsAsync(PageRequest page, View view)
    {
        await using var database = new Database(server.Options);
        var types = await RelationTypes.ReadAsync(database, Ontology.Default, default);
        var question = new Question(new Library(database, new Present(types), types, server.Options.FactsOfHub), view, view.AtPlace ?? 0, overtaken: view.AtPlace is not null, default);
        var query = new Reading.Query();
        var text = new KeyReader(question, Wanted(page)).Compose(query, [Some.Key("actor:hub")], []);
        await using var driver = GraphDatabase.Driver(server.Real.Uri, AuthTokens.None);
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("PROFILE " + text, new Dictionary<string, object?>(query.Parameters) { ["at"] = view.AtPlace ?? Stored.Ever - 1 })).ConsumeAsync();
        return Hits(summary.Profile!);
    }

    private static long Hits(IProfiledPlan plan) => plan.DbHits + plan.Children.Sum(Hits);
}
