using System.Text.Json;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Views, and the ids of what is seen in them.</summary>
public abstract class ViewTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    [SkippableFact]
    public async Task AsOf_shows_the_world_of_a_day()
    {
        var data = await Asker.AskAsync("""
            {
              april: view(asOf: "2025-04-10") { id asOf events { totalCount } stances(order: [{score: ASC}]) { nodes { key } } }
              june: view(asOf: "2025-06-02") { events { totalCount } stances(order: [{score: ASC}]) { nodes { key } } }
            }
            """);
        Assert.Equal("view?asOf=2025-04-10", data.At("april.id").GetString());
        Assert.Equal("2025-04-10", data.At("april.asOf").GetString());
        Assert.Equal(1, data.At("april.events.totalCount").GetInt32());
        Assert.Equal(["stance:russia~ceasefire", "stance:ukraine~ceasefire", "stance:turkey~ceasefire"], data.Nodes("april.stances"));
        Assert.Equal(5, data.At("june.events.totalCount").GetInt32());
        Assert.Equal(["stance:russia~ceasefire~june", "stance:ukraine~ceasefire", "stance:turkey~ceasefire"], data.Nodes("june.stances"));
    }

    [SkippableFact]
    public async Task Extent_says_whether_an_uncertain_date_counts()
    {
        var data = await Asker.AskAsync(
            "{ may: view(asOf: \"2025-06-05\") { e: event(id: \"event:summit-week\") { key } } must: view(asOf: \"2025-06-05\", extent: "
                + "CERTAIN) { id extent e: event(id: \"event:summit-week\") { key } } }");
        Assert.Equal("event:summit-week", data.At("may.e.key").GetString());
        Assert.Equal(JsonValueKind.Null, data.At("must.e").ValueKind);
        Assert.Equal("view?asOf=2025-06-05&extent=CERTAIN", data.At("must.id").GetString());
        Assert.Equal("CERTAIN", data.At("must.extent").GetString());
    }

    [SkippableFact]
    public async Task AtPlace_and_knownAt_show_what_the_record_held()
    {
        var data = await Asker.AskAsync("""
            query ($between: DateTime!, $exactly: DateTime!) {
              empty: view(atRevision: 0) { id atRevision knownAt overview { kinds { count } firstEvent atRevision } actor(id: "actor:turkey") { key } }
              first: view(atRevision: 1) { stances { totalCount } relations { totalCount } knownAt }
              between: view(knownAt: $between) { id atRevision stances { totalCount } relations { totalCount } }
              exactly: view(knownAt: $exactly) { atRevision }
              before: view(knownAt: "2001-01-01T00:00:00Z") { atRevision }
              now: view { id atRevision relations { totalCount } }
            }
            """, new { between = World.Times[1].AddMinutes(30), exactly = World.Times[1] });
        Assert.Equal(("view?atRevision=0", "0", "0001-01-01T00:00:00Z"),
            (data.At("empty.id").GetString(), data.At("empty.atRevision").GetRawText(), data.At("empty.knownAt").GetString()));
        Assert.Equal(JsonValueKind.Null, data.At("empty.actor").ValueKind);
        Assert.Equal((3, 18), (data.At("first.stances.totalCount").GetInt32(), data.At("first.relations.totalCount").GetInt32()));
        Assert.Equal("2025-06-02T13:00:00Z", data.At("first.knownAt").GetString());
        Assert.Equal(("view?atRevision=2", "2", 4, 18),
            (data.At("between.id").GetString(), data.At("between.atRevision").GetRawText(),
            data.At("between.stances.totalCount").GetInt32(), data.At("between.relations.totalCount").GetInt32()));
        Assert.Equal("2", data.At("exactly.atRevision").GetRawText());
        Assert.Equal("0", data.At("before.atRevision").GetRawText());
        Assert.Equal(("view", "3", 17),
            (data.At("now.id").GetString(), data.At("now.atRevision").GetRawText(), data.At("now.relations.totalCount").GetInt32()));
    }

    [SkippableFact]
    public async Task Sources_can_be_set_aside()
    {
        var data = await Asker.AskAsync("""
            {
              some: view(excludeSources: ["source:gazette?asOf=2025-01-01", "source:gazette"]) { id excludeSources event(id: "event:round-two") { key citations { nodes { source { key } } } } stances { totalCount } }
              all: view(excludeSources: ["source:herald", "source:gazette"]) { id event(id: "event:round-two") { key } }
            }
            """);
        Assert.Equal("view?excludeSources=source:gazette", data.At("some.id").GetString());
        Assert.Equal(["source:gazette"], data.Texts("some.excludeSources"));
        Assert.Equal(["source:herald"], data.Nodes("some.event.citations", "source.key"));
        Assert.Equal(3, data.At("some.stances.totalCount").GetInt32());
        Assert.Equal("view?excludeSources=source:gazette,source:herald", data.At("all.id").GetString());
        Assert.Equal(JsonValueKind.Null, data.At("all.event").ValueKind);
    }

    [SkippableFact]
    public async Task Confidence_can_be_required()
    {
        var data = await Asker.AskAsync(
            "{ view(minConfidence: 0.5) { id minConfidence stances { nodes { key } } relations(where: {type: {eq: \"PRESSURES\"}}) { "
                + "nodes { id confidence } } } }");
        Assert.Equal("view?minConfidence=0.5", data.At("view.id").GetString());
        Assert.Equal(0.5, data.At("view.minConfidence").GetDouble());
        Assert.DoesNotContain("stance:russia~ceasefire~june", data.Nodes("view.stances"));
        Assert.Equal(["relation:pressures~russia~ukraine?minConfidence=0.5"], data.Nodes("view.relations", "id"));
    }

    [SkippableFact]
    public async Task An_id_carries_its_view_and_can_be_fetched_again()
    {
        var data = await Asker.AskAsync(
            "{ view(asOf: \"2025-04-10\", atRevision: 2) { id actor(id: \"actor:russia\") { id key stances { nodes { id } } } } "
                + "actor(id: \"actor:russia\") { id } }");
        Assert.Equal("actor:russia", data.At("actor.id").GetString());
        var id = data.At("view.actor.id").GetString();
        Assert.Equal("actor:russia?asOf=2025-04-10&atRevision=2", id);
        Assert.Equal("actor:russia", data.At("view.actor.key").GetString());
        var again = await Asker.AskAsync(
            "query ($id: ID!, $view: ID!) { node(id: $id) { __typename id ... on Actor { stances { totalCount nodes { id } } } } view: "
                + "node(id: $view) { id ... on View { asOf atRevision actors { totalCount } } } }",
            new { id, view = data.At("view.id").GetString() });
        Assert.Equal(("Actor", id), (again.At("node.__typename").GetString(), again.At("node.id").GetString()));
        Assert.Equal(data.Nodes("view.actor.stances", "id"), again.Nodes("node.stances", "id"));
        Assert.Equal(("view?asOf=2025-04-10&atRevision=2", "2", 5),
            (again.At("view.id").GetString(), again.At("view.atRevision").GetRawText(), again.At("view.actors.totalCount").GetInt32()));
    }

    [SkippableFact]
    public async Task Nodes_takes_ids_of_several_views_and_of_every_type()
    {
        var data = await Asker.AskAsync("""
            {
              nodes(ids: ["event:attack", "actor:nobody", "stance:russia~ceasefire~june?atRevision=1", "stance:russia~ceasefire~june?atRevision=2", "term:event_type:negotiation_round",
                          "relation_type:held_at", "term:event_type:nothing", "view?asOf=2025-06-02", "place:fiji?minConfidence=0.25&asOf=2025-06-02", "event:attack"]) {
                __typename
                id
                ... on Entity { name }
                ... on Fact { validity { start } }
                ... on Term { code label parent { id } }
                ... on RelationType { inverseLabel ends { from to } }
                ... on View { asOf }
              }
            }
            """);
        var nodes = data.GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Equal(
            ["event:attack", null, null, "stance:russia~ceasefire~june?atRevision=2", "term:event_type:negotiation_round",
            "relation_type:held_at", null, "view?asOf=2025-06-02", "place:fiji?asOf=2025-06-02&minConfidence=0.25", "event:attack"],
            nodes.Select(node => node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("id").GetString()));
        Assert.Equal("Attack", nodes[0].GetProperty("name").GetString());
        Assert.Equal("term:event_type:negotiation", nodes[4].At("parent.id").GetString());
        Assert.Equal("PLACE", nodes[5].At("ends.0.to").GetString());
    }

    [SkippableFact]
    public async Task Below_a_view_an_id_serves_as_its_key()
    {
        var data = await Asker.AskAsync(
            "{ view(atRevision: 2) { node(id: \"actor:russia?asOf=2025-01-01\") { id } nodes(ids: [\"actor:russia\", "
                + "\"actor:x?atRevision=999\"]) { id } } }");
        Assert.Equal("actor:russia?atRevision=2", data.At("view.node.id").GetString());
        Assert.Equal("actor:russia?atRevision=2", data.At("view.nodes.0.id").GetString());
    }

    [SkippableTheory]
    [InlineData("view(knownAt: \"2025-06-02T13:00:00Z\", atRevision: 1) { id }", "INVALID_VIEW", "both")]
    [InlineData("view(knownAt: \"2999-01-01T00:00:00Z\") { id }", "INVALID_VIEW", "future")]
    [InlineData("view(atRevision: 4) { id }", "INVALID_REVISION", "last revision is 3")]
    [InlineData("view(atRevision: -1) { id }", "INVALID_REVISION", "give 0 to 3")]
    [InlineData("view(minConfidence: 1.5) { id }", "OUT_OF_RANGE", "1.5")]
    [InlineData("view(excludeSources: [\"actor:russia\"]) { id }", "WRONG_KIND", "actor:russia")]
    [InlineData("node(id: \"actor:russia?asOf=yesterday\") { id }", "INVALID_ID", "asOf=yesterday")]
    [InlineData("node(id: \"actor:russia?colour=blue\") { id }", "INVALID_ID", "colour=blue")]
    [InlineData("node(id: \"actor:russia?atRevision=9\") { id }", "INVALID_REVISION", "9")]
    [InlineData("node(id: \"nonsense\") { id }", "INVALID_KEY", "nonsense")]
    [InlineData("node(id: \"planet:mars\") { id }", "INVALID_KEY", "planet")]
    [InlineData("actor(id: \"event:attack\") { id }", "WRONG_KIND", "event:attack")]
    [InlineData("actor(id: \"Actor:Russia\") { id }", "INVALID_KEY", "'A'")]
    public async Task A_view_or_id_that_cannot_be_is_refused(string field, string code, string named)
    {
        var refusal = await Asker.RefusedAsync($"{{ {field} }}");
        Assert.Equal(code, refusal.Code);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.HasData);
    }

    [SkippableFact]
    public async Task Too_many_sources_or_ids_are_refused()
    {
        var sources = await Asker.RefusedAsync("query ($s: [ID!]) { view(excludeSources: $s) { id } }",
            new { s = Enumerable.Range(0, 101).Select(i => $"source:{i}") });
        Assert.Equal("TOO_MANY_SOURCES", sources.Code);
        var ids = await Asker.RefusedAsync("query ($i: [ID!]!) { nodes(ids: $i) { id } }",
            new { i = Enumerable.Range(0, 501).Select(i => $"source:{i}") });
        Assert.Equal("TOO_MANY_IDS", ids.Code);
        var views = await Asker.RefusedAsync("query ($i: [ID!]!) { nodes(ids: $i) { id } }",
            new { i = Enumerable.Range(1, 21).Select(i => $"source:x?asOf=2025-01-{i:00}") });
        Assert.Equal("TOO_MANY_IDS", views.Code);
    }

    [SkippableFact]
    public async Task A_retracted_fact_is_reachable_by_id_only()
    {
        var data = await Asker.AskAsync(
            "{ node(id: \"relation:allied-with~ukraine~turkey\") { ... on Relation { from { ... on Actor { key } } retracted { reason at "
                + "by } recorded { version revision } } } actor(id: \"actor:turkey\") { relations { totalCount } } }");
        Assert.Equal("never signed", data.At("node.retracted.reason").GetString());
        Assert.Equal("actor:ukraine", data.At("node.from.key").GetString());
        Assert.Equal("2025-06-02T15:00:00Z", data.At("node.retracted.at").GetString());
        Assert.Equal((2, "3"), (data.At("node.recorded.version").GetInt32(), data.At("node.recorded.revision").GetRawText()));
        Assert.Equal(0, data.At("actor.relations.totalCount").GetInt32());
    }
}

/// <summary>The same, in process.</summary>
public sealed class ViewsInProcess(TalksWorld world) : ViewTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;

    [SkippableFact]
    public async Task An_answer_is_pinned_where_every_view_in_it_is()
    {
        Assert.True(await PinnedAsync("{ view(atRevision: 2) { id events { totalCount nodes { id } } } }"));
        Assert.True(await PinnedAsync("{ node(id: \"actor:russia?atRevision=2\") { id } }"));
        Assert.False(await PinnedAsync("{ view(asOf: \"2025-06-02\") { id } }"));
        Assert.False(await PinnedAsync("{ view(atRevision: 2) { id } overview { atRevision } }"));
        Assert.False(await PinnedAsync("{ node(id: \"actor:russia\") { id } }"));
        Assert.False(await PinnedAsync("{ ontology { version } }"));

        async Task<bool> PinnedAsync(string query)
        {
            var asker = new ServiceAsker(World.Store, World.Clock);
            await asker.AskAsync(query);
            return asker.Outcome!.IsPinned;
        }
    }
}
