using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Terms;
using Graph.Neo4j.Calls;
using Graph.Neo4j.Model;
using Graph.Neo4j.Reading;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests;

/// <summary>What an entity with very many facts costs, in what the server looks at rather than in time.</summary>
[Collection(ServerTests.Name)]
public sealed class HubTests(Server server)
{
    private const int Facts = 20_000;
    private const int Size = 50;

    [SkippableFact]
    public async Task The_newest_of_a_hubs_many_facts_are_read_without_looking_at_the_others()
    {
        await using var store = await server.OpenAsync();
        await FillAsync(store);
        var page = new PageRequest(Size);
        var first = await AskAsync(store, page);
        Assert.Equal(Size, first.Rows.Count);
        Assert.InRange(await HitsAsync(page), 1, 40 * Size);
        var next = page with { After = first.Positions[^1] };
        Assert.Equal(Size, (await AskAsync(store, next)).Rows.Count);
        Assert.InRange(await HitsAsync(next), 1, 40 * Size);
    }

    private static async Task FillAsync(Neo4jStore store)
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
    }

    private static Selections Wanted(PageRequest page)
    {
        var events = Selections.All(new Selection([Property.Name, Property.Type], []));
        var facts = Selections.All(new Selection([Property.Role], [new EndHop(End.Event, events)]));
        return Selections.All(new Selection([], [new FactsHop(Kind.Participation, [End.Actor], null, Order.Newest, page, facts)]));
    }

    private static async Task<RowPage> AskAsync(Neo4jStore store, PageRequest page)
    {
        await using var snapshot = await store.OpenAsync();
        return (await snapshot.FetchAsync(new Fetch(View.Default, new KeysRoot([Some.Key("actor:hub")]), Wanted(page)))).Single!.Hops[0];
    }

    private async Task<long> HitsAsync(PageRequest page)
    {
        await using var database = new Database(server.Options);
        var types = await RelationTypes.ReadAsync(database, Ontology.Default, default);
        var question = new Question(new Library(database, new Present(types), types), View.Default, 0, overtaken: false, default);
        var query = new Reading.Query();
        var text = new KeyReader(question, Wanted(page)).Compose(query, [Some.Key("actor:hub")], []);
        await using var driver = GraphDatabase.Driver(server.Real.Uri, AuthTokens.None);
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("PROFILE " + text, new Dictionary<string, object?>(query.Parameters) { ["at"] = Stored.Ever - 1 })).ConsumeAsync();
        return Hits(summary.Profile!);
    }

    private static long Hits(IProfiledPlan plan) => plan.DbHits + plan.Children.Sum(Hits);
}
