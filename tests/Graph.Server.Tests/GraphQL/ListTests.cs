using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Orders, pages and cursors.</summary>
public abstract class ListTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    [SkippableTheory]
    [InlineData("actors", "", "fidan herald-house russia turkey ukraine")]
    [InlineData("actors", "[{name: DESC}]", "ukraine turkey russia herald-house fidan")]
    [InlineData("actors", "[{degree: DESC}, {name: ASC}]", "russia ukraine turkey herald-house fidan")]
    [InlineData("actors", "[{name: null, degree: ASC}, {name: ASC}]", "fidan herald-house turkey ukraine russia")]
    [InlineData("places", "[{name: ASC}]", "ciragan-palace crimea fiji istanbul russia turkey ukraine")]
    [InlineData("issues", "[{name: DESC}]", "security prisoners ceasefire")]
    [InlineData("processes", "", "talks war")]
    [InlineData("processes", "[{start: ASC}]", "war talks")]
    [InlineData("processes", "[{name: DESC}]", "war talks")]
    [InlineData("events", "", "round-two summit-week attack round-one rumour")]
    [InlineData("events", "[{date: ASC}]", "round-one attack summit-week round-two rumour")]
    [InlineData("events", "[{name: ASC}]", "attack round-one round-two rumour summit-week")]
    [InlineData("sources", "", "gazette herald")]
    [InlineData("sources", "[{publishedOn: ASC}]", "herald gazette")]
    [InlineData("sources", "[{name: DESC}]", "herald gazette")]
    [InlineData("stances", "[{score: ASC}]", "russia~ceasefire russia~ceasefire~june ukraine~ceasefire turkey~ceasefire")]
    [InlineData("stances", "[{score: DESC}]", "ukraine~ceasefire russia~ceasefire~june russia~ceasefire turkey~ceasefire")]
    [InlineData("claims", "[{number: DESC}]", "ukraine~attack russia~attack source~turkey")]
    [InlineData("claims", "[{statedOn: ASC}]", "ukraine~attack russia~attack source~turkey")]
    [InlineData("claims", "", "russia~attack ukraine~attack source~turkey")]
    public async Task A_list_stands_in_the_order_asked(string list, string order, string expected)
    {
        var argument = order.Length == 0 ? "" : $"(order: {order})";
        var data = await Asker.AskAsync($"{{ {list}{argument} {{ nodes {{ key }} edges {{ cursor node {{ key }} }} }} }}");
        Assert.Equal(expected, string.Join(' ', data.Nodes(list).Select(Local)));
        Assert.Equal(data.Nodes(list), data.Texts($"{list}.edges", "node.key"));
    }

    [SkippableTheory]
    [InlineData("actors")]
    [InlineData("places")]
    [InlineData("issues")]
    [InlineData("processes")]
    [InlineData("events")]
    [InlineData("sources")]
    [InlineData("stances")]
    [InlineData("claims")]
    [InlineData("relations")]
    public async Task Recorded_orders_by_the_place(string list)
    {
        var data = await Asker.AskAsync($"{{ {list}(order: [{{recorded: DESC}}], first: 1) {{ nodes {{ recorded {{ revision }} }} }} }}");
        Assert.Equal(list == "stances" ? "2" : "1", data.Nodes(list, "recorded.revision").Single());
    }

    [SkippableFact]
    public async Task Nested_lists_have_orders_of_their_own()
    {
        var data = await Asker.AskAsync("""
            {
              event(id: "event:round-two") { participants(order: [{date: ASC}, {recorded: DESC}]) { nodes { key } } }
              process(id: "process:talks") { engagements(order: [{start: DESC}]) { nodes { key } } e: engagements(order: [{recorded: ASC}]) { totalCount } }
              relations(order: [{type: DESC}, {start: ASC}], first: 1) { nodes { type { code } } }
            }
            """);
        Assert.Equal(3, data.Nodes("event.participants").Length);
        Assert.Equal(["engagement:turkey~talks~host", "engagement:ukraine~talks"], data.Nodes("process.engagements")[..2]);
        Assert.Equal("WITHIN", data.Nodes("relations", "type.code").Single());
    }

    [SkippableTheory]
    [InlineData("[{}]", "none")]
    [InlineData("[{name: ASC, degree: DESC}]", "name and degree")]
    [InlineData("[{name: null}]", "none")]
    [InlineData("[{name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}, {name: ASC}]",
        "9")]
    public async Task An_entry_of_an_order_names_one_field(string order, string said)
    {
        var refusal = await Asker.RefusedAsync($"{{ actors(order: {order}) {{ totalCount }} }}");
        Assert.Equal("INVALID_ORDER", refusal.Code);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Pages_forward_give_the_whole_list_once()
    {
        var whole = (await Asker.AskAsync("{ relations { nodes { key } totalCount pageInfo { hasNextPage hasPreviousPage } } }"));
        Assert.Equal(17, whole.At("relations.totalCount").GetInt32());
        var (keys, after) = (new List<string>(), (string?)null);
        for (var more = true; more;)
        {
            var page = (await Asker.AskAsync(
                "query ($after: String) { relations(first: 5, after: $after) { nodes { key } pageInfo { hasNextPage hasPreviousPage "
                    + "startCursor endCursor } edges { cursor } } }", new { after })).GetProperty("relations");
            keys.AddRange(page.Texts("nodes", "key"));
            Assert.Equal(after is not null, page.At("pageInfo.hasPreviousPage").GetBoolean());
            Assert.Equal(page.Texts("edges", "cursor")[0], page.At("pageInfo.startCursor").GetString());
            after = page.At("pageInfo.endCursor").GetString();
            Assert.Equal(page.Texts("edges", "cursor")[^1], after);
            more = page.At("pageInfo.hasNextPage").GetBoolean();
        }
        Assert.Equal(whole.Nodes("relations"), keys);
    }

    [SkippableFact]
    public async Task Pages_backward_stand_in_the_same_order()
    {
        var whole = (await Asker.AskAsync("{ events(order: [{name: ASC}]) { nodes { key } } }")).Nodes("events");
        var last = (await Asker.AskAsync(
            "{ events(order: [{name: ASC}], last: 2) { nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor } } "
                + "}")).GetProperty("events");
        Assert.Equal(whole[^2..], last.Texts("nodes", "key"));
        Assert.True(last.At("pageInfo.hasPreviousPage").GetBoolean());
        Assert.False(last.At("pageInfo.hasNextPage").GetBoolean());
        var before = (await Asker.AskAsync(
            "query ($before: String) { events(order: [{name: ASC}], last: 10, before: $before) { nodes { key } pageInfo { hasNextPage "
                + "hasPreviousPage } } }",
            new { before = last.At("pageInfo.startCursor").GetString() })).GetProperty("events");
        Assert.Equal(whole[..^2], before.Texts("nodes", "key"));
        Assert.True(before.At("pageInfo.hasNextPage").GetBoolean());
        Assert.False(before.At("pageInfo.hasPreviousPage").GetBoolean());
    }

    [SkippableFact]
    public async Task Nested_lists_are_paged_too()
    {
        var first = await Asker.AskAsync(
            "{ place(id: \"place:ciragan-palace\") { within(first: 1) { nodes { to { key } } pageInfo { endCursor hasNextPage } "
                + "totalCount } } }");
        Assert.Equal("place:istanbul", first.Nodes("place.within", "to.key").Single());
        Assert.Equal(2, first.At("place.within.totalCount").GetInt32());
        Assert.True(first.At("place.within.pageInfo.hasNextPage").GetBoolean());
        var next = await Asker.AskAsync(
            "query ($after: String) { place(id: \"place:ciragan-palace\") { within(first: 1, after: $after) { nodes { to { key } } "
                + "pageInfo { hasNextPage } } } }",
            new { after = first.At("place.within.pageInfo.endCursor").GetString() });
        Assert.Equal("place:turkey", next.Nodes("place.within", "to.key").Single());
        Assert.False(next.At("place.within.pageInfo.hasNextPage").GetBoolean());
    }

    [SkippableFact]
    public async Task Twenty_rows_are_a_page_where_nothing_is_said()
    {
        await using var store = new ReferenceStore(Graph.Core.Ontologies.Ontology.Default, World.Clock);
        await store.WriteAsync(Some.Batch(Enumerable.Range(0, 30).Select(i => (Element)Some.Issue($"Issue {i}"))));
        var data = await new ServiceAsker(store,
            World.Clock).AskAsync(
            "{ issues { nodes { key } } none: issues(first: 0) { nodes { key } pageInfo { hasNextPage startCursor } } all: issues(first: "
                + "500) { nodes { key } } count: issues { totalCount } }");
        Assert.Equal(20, data.Nodes("issues").Length);
        Assert.Empty(data.Nodes("none"));
        Assert.Equal(JsonValueKind.Null, data.At("none.pageInfo.startCursor").ValueKind);
        Assert.Equal(30, data.Nodes("all").Length);
        Assert.Equal(30, data.At("count.totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("first: 1, last: 1", "PAGE_SIZE")]
    [InlineData("first: -1", "PAGE_SIZE")]
    [InlineData("last: 501", "PAGE_SIZE")]
    [InlineData("first: 501", "PAGE_SIZE")]
    [InlineData("after: \"nonsense\"", "INVALID_CURSOR")]
    [InlineData("before: \"\"", "INVALID_CURSOR")]
    [InlineData("after: \"WyJhIiwiMSJd\"", "INVALID_CURSOR")]
    [InlineData("after: \"e30\"", "INVALID_CURSOR")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code)
    {
        Assert.Equal(code, (await Asker.RefusedAsync($"{{ events({arguments}) {{ totalCount }} }}")).Code);
        var nested = await Asker.RefusedAsync($"{{ actor(id: \"actor:russia\") {{ mine: events({arguments}) {{ totalCount }} }} }}");
        Assert.Equal((code, "actor.mine"), (nested.Code, nested.Path));
    }

    [SkippableTheory]
    [InlineData("{ events(first: 1, where: {type: {under: \"DIPLOMACY\"}}, after: $c) { nodes { key } } }")]
    [InlineData("{ events(first: 1, order: [{name: ASC}], after: $c) { nodes { key } } }")]
    [InlineData("{ view(asOf: \"2025-06-02\") { events(first: 1, after: $c) { nodes { key } } } }")]
    [InlineData("{ actors(first: 1, after: $c) { nodes { key } } }")]
    [InlineData("{ actor(id: \"actor:russia\") { events(first: 1, after: $c) { nodes { key } } } }")]
    public async Task A_cursor_belongs_to_its_list(string query)
    {
        var cursor = (await Asker.AskAsync("{ events(first: 1) { pageInfo { endCursor } } }")).At("events.pageInfo.endCursor").GetString();
        var refusal = await Asker.RefusedAsync("query ($c: String) " + query, new { c = cursor });
        Assert.Equal("INVALID_CURSOR", refusal.Code);
        Assert.Contains("another", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_cursor_serves_whatever_the_page_and_however_the_filter_is_written()
    {
        var cursor = (await Asker.AskAsync(
            "{ events(first: 1, where: {type: {under: \"DIPLOMACY\", eq: null}, key: null}) { pageInfo { endCursor } } }")).At(
            "events.pageInfo.endCursor").GetString();
        var data = await Asker.AskAsync(
            "query ($c: String, $w: EventFilter) { view { events(first: 3, after: $c, where: $w) { nodes { key } } } }",
            new { c = cursor, w = new { type = new { under = "DIPLOMACY" } } });
        Assert.Equal(["event:summit-week", "event:round-one"], data.Nodes("view.events"));
    }

    private static string Local(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

/// <summary>The same, in process.</summary>
public sealed class ListsInProcess(TalksWorld world) : ListTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;
}
