using System.Text.Json;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Every field of entities, facts and citations.</summary>
public abstract class FieldTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    [SkippableFact]
    public async Task An_actor_tells_what_it_is_and_does()
    {
        var data = (await Asker.AskAsync("""
            {
              actor(id: "actor:turkey") {
                __typename id key kind name turkish: name(language: "TR") german: name(language: "de") names { text language kind } description mergedKeys country
                externalIds { scheme }
                type { id code label description parent { code } children { code } mappings { scheme value } }
                recorded { at by revision version }
                participations { nodes { event { key } role { code } } }
                events { nodes { key } }
                engagements { nodes { role { code } process { key } validity { start end ongoing possible { from to } certain { from to } } } }
                stances { nodes { issue { key } position { code } score summary } }
                claims { nodes { text claimant { key } about { __typename ... on Actor { key } } } }
                statements { totalCount }
              }
              ukraine: actor(id: "actor:ukraine") { externalIds { scheme value url } statements { nodes { number low high unit field party { key } polarity statedOn } } relations { nodes { type { code label symmetric sign } from { ... on Entity { key } } to { ... on Entity { key } } confidence } } }
            }
            """));
        var actor = data.GetProperty("actor");
        Assert.Equal(("Actor", "actor:turkey", "actor:turkey", "ACTOR"),
            (actor.At("__typename").GetString(), actor.At("id").GetString(), actor.At("key").GetString(), actor.At("kind").GetString()));
        Assert.Equal(("Turkey", "Türkiye", "Turkey"),
            (actor.At("name").GetString(), actor.At("turkish").GetString(), actor.At("german").GetString()));
        Assert.Equal(["OFFICIAL", "OFFICIAL", "FORMER"], actor.Texts("names", "kind"));
        Assert.Equal("A host <and> mediator.", actor.At("description").GetString());
        Assert.Empty(actor.Texts("mergedKeys"));
        Assert.Equal("TUR", actor.At("country").GetString());
        Assert.Equal(("term:actor_type:state", "STATE", JsonValueKind.Null),
            (actor.At("type.id").GetString(), actor.At("type.code").GetString(), actor.At("type.parent").ValueKind));
        Assert.Equal(("tester", "1", 1, "2025-06-02T13:00:00Z"),
            (actor.At("recorded.by").GetString(), actor.At("recorded.revision").GetRawText(), actor.At("recorded.version").GetInt32(),
            actor.At("recorded.at").GetString()));
        Assert.Equal(["MEDIATOR"], actor.Nodes("participations", "role.code"));
        Assert.Equal(["event:round-two"], actor.Nodes("events"));
        Assert.Equal(["HOST", "MEDIATOR"], actor.Nodes("engagements", "role.code"));
        var validity = actor.At("engagements.nodes.0.validity");
        Assert.Equal(("2025-06", JsonValueKind.Null, false),
            (validity.At("start").GetString(), validity.At("end").ValueKind, validity.At("ongoing").GetBoolean()));
        Assert.Equal(("2025-06-01", JsonValueKind.Null), (validity.At("possible.from").GetString(), validity.At("possible.to").ValueKind));
        Assert.Equal(["FACILITATES"], actor.Nodes("stances", "position.code"));
        Assert.Equal(JsonValueKind.Null, actor.At("stances.nodes.0.score").ValueKind);
        Assert.Equal(("Türkiye hosts.", JsonValueKind.Null, "Actor"),
            (actor.At("claims.nodes.0.text").GetString(), actor.At("claims.nodes.0.claimant").ValueKind,
            actor.At("claims.nodes.0.about.__typename").GetString()));
        Assert.Equal("https://www.wikidata.org/wiki/Q212", data.At("ukraine.externalIds.0.url").GetString());
        var claim = data.At("ukraine.statements.nodes.0");
        Assert.Equal((472d, 470d, 480d, "drones", "drones_launched", "actor:russia", "AFFIRMS", "2025-06-01"),
            (claim.At("number").GetDouble(), claim.At("low").GetDouble(), claim.At("high").GetDouble(), claim.At("unit").GetString(),
            claim.At("field").GetString(), claim.At("party.key").GetString(), claim.At("polarity").GetString(),
            claim.At("statedOn").GetString()));
        Assert.Equal(["actor:russia"], data.Nodes("ukraine.relations", "from.key"));
        Assert.Equal(0.9, data.At("ukraine.relations.nodes.0.confidence").GetDouble());
    }

    [SkippableFact]
    public async Task The_stance_in_force_is_the_one_that_began_last()
    {
        const string Query = "{ stance { key score } alternatives { key position { code } } }";
        var data = await Asker.AskAsync($$"""
            {
              actor(id: "actor:russia") { stanceOn(issue: "issue:ceasefire") {{Query}} none: stanceOn(issue: "issue:security") {{Query}} }
              april: view(asOf: "2025-04-01") { actor(id: "actor:russia") { stanceOn(issue: "issue:ceasefire?asOf=2020-01-01") {{Query}} } }
            }
            """);
        Assert.Equal("stance:russia~ceasefire~june", data.At("actor.stanceOn.stance.key").GetString());
        Assert.Empty(data.Texts("actor.stanceOn.alternatives"));
        Assert.Equal(JsonValueKind.Null, data.At("actor.none").ValueKind);
        Assert.Equal(-1, data.At("april.actor.stanceOn.stance.score").GetDouble());
    }

    [SkippableFact]
    public async Task A_place_tells_where_it_lies_and_what_lies_in_it()
    {
        var data = await Asker.AskAsync("""
            {
              palace: place(id: "place:ciragan-palace") { name latitude longitude type { code } countries within { nodes { type { code } to { ... on Place { key } } } totalCount } events { nodes { key } } contains { totalCount } }
              crimea: place(id: "place:crimea") { countries within { nodes { to { ... on Place { key } } validity { start } } } }
              turkey: place(id: "place:turkey") { countries contains(order: [{name: DESC}]) { nodes { key } } events(order: [{date: ASC}]) { nodes { key } } own: events(includeContained: false) { totalCount } }
              istanbul: place(id: "place:istanbul") { own: events(includeContained: false) { nodes { key } } }
            }
            """);
        Assert.Equal(("Çırağan Palace", 41.04, 29.02),
            (data.At("palace.name").GetString(), data.At("palace.latitude").GetDouble(), data.At("palace.longitude").GetDouble()));
        Assert.Equal(["TUR"], data.Texts("palace.countries"));
        Assert.Equal(["place:istanbul", "place:turkey"], data.Nodes("palace.within", "to.key"));
        Assert.Equal(["event:round-two"], data.Nodes("palace.events"));
        Assert.Equal(["RUS", "UKR"], data.Texts("crimea.countries"));
        Assert.Equal(["TUR"], data.Texts("turkey.countries"));
        Assert.Equal(["place:istanbul", "place:ciragan-palace"], data.Nodes("turkey.contains"));
        Assert.Equal(["event:round-one", "event:round-two"], data.Nodes("turkey.events"));
        Assert.Equal(0, data.At("turkey.own.totalCount").GetInt32());
        Assert.Equal(["event:round-one"], data.Nodes("istanbul.own"));
    }

    [SkippableFact]
    public async Task Issues_and_processes_tell_what_belongs_to_them()
    {
        var data = await Asker.AskAsync("""
            {
              issue(id: "issue:ceasefire") { parent { key children { key } parent { key } } children { key } stances { totalCount } events { nodes { key } } processes { nodes { key } } }
              process(id: "process:talks") { type { code } validity { start end ongoing } partOf { key partOf { key } } parties { key } mediators { key } hosts { key country } issues { key } events(order: [{date: ASC}]) { nodes { key } } }
            }
            """);
        Assert.Equal("issue:security", data.At("issue.parent.key").GetString());
        Assert.Equal(["issue:ceasefire"], data.Texts("issue.parent.children", "key"));
        Assert.Equal(JsonValueKind.Null, data.At("issue.parent.parent").ValueKind);
        Assert.Equal(4, data.At("issue.stances.totalCount").GetInt32());
        Assert.Equal(["event:round-two"], data.Nodes("issue.events"));
        Assert.Equal(["process:talks"], data.Nodes("issue.processes"));
        Assert.Equal("process:war", data.At("process.partOf.key").GetString());
        Assert.Equal(["actor:russia", "actor:ukraine"], data.Texts("process.parties", "key"));
        Assert.Equal(["actor:turkey"], data.Texts("process.mediators", "key"));
        Assert.Equal(["actor:turkey"], data.Texts("process.hosts", "key"));
        Assert.Equal(["issue:ceasefire"], data.Texts("process.issues", "key"));
        Assert.Equal(["event:round-one", "event:round-two"], data.Nodes("process.events"));
        Assert.True(data.At("process.validity.ongoing").GetBoolean());
    }

    [SkippableFact]
    public async Task An_event_tells_its_surroundings()
    {
        var data = await Asker.AskAsync("""
            {
              event(id: "event:round-two") {
                type { code } date { start end certain { from to } } participants { nodes { actor { key } role { code } event { key } } }
                places { key } issues { key } processes { key } partOf { key parts { nodes { key } } } causes { nodes { key } } consequences { totalCount }
                preceding { nodes { key } } month: preceding(days: 30, order: [{date: ASC}]) { nodes { key } } none: preceding(days: 0) { totalCount }
                stances { nodes { key statedAt { key } } } claims { totalCount }
              }
              one: event(id: "event:round-one") { consequences { nodes { key } } claims { totalCount } }
              rumour: event(id: "event:rumour") { date { start possible { from to } certain { from } } preceding { totalCount } partOf { key } }
            }
            """);
        Assert.Equal(["actor:russia", "actor:turkey", "actor:ukraine"], data.Nodes("event.participants", "actor.key").Order());
        Assert.Equal(["place:ciragan-palace"], data.Texts("event.places", "key"));
        Assert.Equal(["issue:ceasefire"], data.Texts("event.issues", "key"));
        Assert.Equal(["process:talks"], data.Texts("event.processes", "key"));
        Assert.Equal(["event:round-two"], data.At("event.partOf").Nodes("parts"));
        Assert.Equal(["event:round-one"], data.Nodes("event.causes"));
        Assert.Equal(["event:round-two"], data.Nodes("one.consequences"));
        Assert.Equal(["event:summit-week", "event:attack"], data.Nodes("event.preceding").OrderDescending());
        Assert.Equal(["event:round-one"], data.Nodes("event.month")[..1]);
        Assert.Equal(["stance:russia~ceasefire~june"], data.Nodes("event.stances"));
        Assert.Equal("event:round-two", data.At("event.stances.nodes.0.statedAt.key").GetString());
        Assert.Equal("2025-06-02", data.At("event.date.certain.to").GetString());
        Assert.Equal((JsonValueKind.Null, 0), (data.At("rumour.date.start").ValueKind, data.At("rumour.preceding.totalCount").GetInt32()));
        Assert.Equal(("OUT_OF_RANGE", "event.preceding"), await RefusedDaysAsync());

        async Task<(string, string?)> RefusedDaysAsync()
        {
            var refusal = await Asker.RefusedAsync("{ event(id: \"event:round-two\") { preceding(days: -1) { totalCount } } }");
            return (refusal.Code, refusal.Path);
        }
    }

    [SkippableFact]
    public async Task Who_says_so_is_the_speaker_else_the_publisher_else_the_source()
    {
        var data = await Asker.AskAsync("""
            {
              event(id: "event:round-two") {
                participants(where: {actor: {eq: "actor:turkey"}}) { nodes { uncited assertedBy { __typename key kind name ... on Actor { type { code } } } citations { nodes { key quote locator speaker { key } source { key } supports { id __typename } recorded { version } } } } }
                citations { nodes { quote locator speaker { name } supports { id } } totalCount }
              }
              actor(id: "actor:turkey") { stances { nodes { assertedBy { __typename key ... on Source { url } } } } }
              plain: actor(id: "actor:ukraine") { stances { nodes { uncited assertedBy { key } } } }
            }
            """);
        var participation = data.At("event.participants.nodes.0");
        Assert.Equal(["actor:fidan", "actor:herald-house"], participation.Texts("assertedBy", "key").Order());
        Assert.Equal(["MEDIA_ORGANIZATION", "PERSON"], participation.Texts("assertedBy", "type.code").Order());
        Assert.Equal(JsonValueKind.Null, participation.At("uncited").ValueKind);
        Assert.Equal("participation:turkey~round-two", participation.At("citations.nodes.0.supports.id").GetString());
        Assert.Equal("Participation", participation.At("citations.nodes.0.supports.__typename").GetString());
        Assert.Equal(2, data.At("event.citations.totalCount").GetInt32());
        Assert.Equal(("Source", "https://example.org/gazette"),
            (data.At("actor.stances.nodes.0.assertedBy.0.__typename").GetString(),
            data.At("actor.stances.nodes.0.assertedBy.0.url").GetString()));
        Assert.Equal("made up for a test", data.At("plain.stances.nodes.0.uncited").GetString());
        Assert.Empty(data.Texts("plain.stances.nodes.0.assertedBy"));
    }

    [SkippableFact]
    public async Task A_source_tells_where_it_is_found_and_what_is_cited_from_it()
    {
        var data = await Asker.AskAsync("""
            {
              gazette: source(id: "source:gazette") { type { code } publisher { key } authors url archivedUrl publishedOn accessedOn language license redistributable reliability { code label } cites { totalCount nodes { supports { id } } } }
              herald: source(id: "source:herald") { publisher { key } authors url publishedOn redistributable reliability { code } }
            }
            """);
        var gazette = data.GetProperty("gazette");
        Assert.Equal(("https://example.org/gazette", "https://archive.example.org/gazette", "2025-06-03", "2025-06-04", "en", "CC-BY-4.0",
            true, "B"),
            (gazette.At("url").GetString(), gazette.At("archivedUrl").GetString(), gazette.At("publishedOn").GetString(),
            gazette.At("accessedOn").GetString(), gazette.At("language").GetString(), gazette.At("license").GetString(),
            gazette.At("redistributable").GetBoolean(), gazette.At("reliability.code").GetString()));
        Assert.Equal(["A. Reporter"], gazette.Texts("authors"));
        Assert.Equal(3, gazette.At("cites.totalCount").GetInt32());
        Assert.Equal("actor:herald-house", data.At("herald.publisher.key").GetString());
        Assert.Equal("2025-05", data.At("herald.publishedOn").GetString());
        Assert.Equal(JsonValueKind.Null, data.At("herald.reliability").ValueKind);
    }

    [SkippableFact]
    public async Task Fragments_aliases_and_directives_mean_what_they_mean_anywhere()
    {
        var data = await Asker.AskAsync("""
            query Q($yes: Boolean! = true, $no: Boolean!, $first: Int = 1) {
              ...Root
              e: events(first: $first) { ... { nodes { k: key } } nodes { n: name @skip(if: $yes) } edges @include(if: $no) { cursor } same: nodes { name } }
              e: events(first: $first) { edges { node { ...E key } } }
            }
            fragment Root on Query { o: overview { atRevision ...O } }
            fragment O on Overview { lastEvent }
            fragment E on Entity { kind ... on Event { date { start } } ... on Actor { country } ... on Node { id } }
            """, new { no = false });
        Assert.Equal(["o", "e"], data.EnumerateObject().Select(field => field.Name));
        Assert.Equal("""{"nodes":[{"k":"event:round-two"}],"same":[{"name":"Round Two"}],"edges":[{"node":{"kind":"EVENT","date":{"start":"2025-06-02"},"id":"event:round-two","key":"event:round-two"}}]}""",
            data.GetProperty("e").GetRawText());
    }

    [SkippableFact]
    public async Task Overview_and_ontology_tell_what_there_is()
    {
        var data = await Asker.AskAsync(
            "{ overview { kinds { kind count } eventTypes { term { code label } count } firstEvent lastEvent atRevision } ontology { "
                + "version terms(vocabulary: ROLE) { code id } relationTypes { code inverseLabel } } }");
        Assert.Equal(12, data.At("overview.kinds").GetArrayLength());
        Assert.Contains("NEGOTIATION_ROUND", data.Texts("overview.eventTypes", "term.code"));
        Assert.Equal(("2025-05-16", "2025-06-02", "3"),
            (data.At("overview.firstEvent").GetString(), data.At("overview.lastEvent").GetString(),
            data.At("overview.atRevision").GetRawText()));
        Assert.Contains("MEDIATOR", data.Texts("ontology.terms", "code"));
        Assert.Contains("HELD_AT", data.Texts("ontology.relationTypes", "code"));
    }

    [SkippableFact]
    public async Task A_search_finds_folded_words_and_marks_them()
    {
        var data = await Asker.AskAsync("""
            {
              search(text: "CIRAGAN") { nodes { score snippet plain: snippet(open: "[", close: "]") item { __typename ... on Place { key } ... on Citation { key quote } } } edges { cursor node { score } } pageInfo { hasNextPage } }
              host: search(text: "host", kinds: [ACTOR]) { nodes { snippet item { ... on Actor { name } } } }
              none: search(text: "talks", kinds: [PARTICIPATION]) { nodes { score } }
            }
            """);
        Assert.Equal([1d, 2d], data.At("search.nodes").EnumerateArray().Select(hit => hit.GetProperty("score").GetDouble()).Order());
        Assert.Contains("They met at [Çırağan].", data.Texts("search.nodes", "plain"));
        Assert.Contains("<mark>Çırağan</mark> Palace", data.Texts("search.nodes", "snippet"));
        Assert.Equal("A <mark>host</mark> &lt;and&gt; mediator.", data.At("host.nodes.0.snippet").GetString());
        Assert.Empty(data.Texts("none.nodes"));
    }

    [SkippableFact]
    public async Task A_search_is_paged()
    {
        var (found, after) = (new List<string>(), (string?)null);
        for (var more = true; more;)
        {
            var page = (await Asker.AskAsync(
                "query ($after: String) { search(text: \"r\", kinds: [EVENT, ACTOR, PLACE], first: 2, after: $after) { nodes { item { "
                    + "... on Entity { key } } } pageInfo { hasNextPage hasPreviousPage endCursor } } "
                        + "}", new { after })).GetProperty("search");
            Assert.Equal(after is not null, page.At("pageInfo.hasPreviousPage").GetBoolean());
            found.AddRange(page.Texts("nodes", "item.key"));
            after = page.At("pageInfo.endCursor").GetString();
            more = page.At("pageInfo.hasNextPage").GetBoolean();
        }
        Assert.Equal(5, found.Distinct().Count());
        Assert.Equal(5, found.Count);
        Assert.Equal("INVALID_CURSOR",
            (await Asker.RefusedAsync("query ($after: String) { search(text: \"s\", first: 2, after: $after) { nodes { score } } }",
            new { after })).Code);
        Assert.Equal("SEARCH_TEXT", (await Asker.RefusedAsync("{ search(text: \"?!\") { nodes { score } } }")).Code);
    }

    [SkippableFact]
    public async Task A_network_is_ready_to_draw()
    {
        var data = (await Asker.AskAsync("""
            {
              network(process: "process:talks", depth: 1, maxNodes: 50) {
                truncated matchedNodes matchedEdges
                nodes { key kind label type degree entity { id name ... on Actor { country } } }
                edges { key source target type label directed weight sign spells { start } evidence(first: 1) { totalCount nodes { __typename key ... on Engagement { role { code } } } pageInfo { hasNextPage endCursor } } last: evidence(last: 1) { edges { cursor node { id } } } }
              }
            }
            """)).GetProperty("network");
        Assert.False(data.At("truncated").GetBoolean());
        Assert.Contains("actor:turkey", data.Texts("nodes", "key"));
        Assert.All(data.At("nodes").EnumerateArray(),
            node => Assert.Equal(node.GetProperty("label").GetString(), node.At("entity.name").GetString()));
        var host = data.At("edges").EnumerateArray().Single(edge => edge.GetProperty("label").GetString() == "Host");
        Assert.Equal(("actor:turkey", "process:talks", "ENGAGED_IN", 1d, "2025-06"),
            (host.At("source").GetString(), host.At("target").GetString(), host.At("type").GetString(), host.At("weight").GetDouble(),
            host.At("spells.0.start").GetString()));
        Assert.Equal((1, "engagement:turkey~talks~host", "HOST"),
            (host.At("evidence.totalCount").GetInt32(), host.At("evidence.nodes.0.key").GetString(),
            host.At("evidence.nodes.0.role.code").GetString()));
        Assert.Equal("engagement:turkey~talks~host", host.At("last.edges.0.node.id").GetString());
    }

    [SkippableFact]
    public async Task A_network_takes_every_argument()
    {
        var data = await Asker.AskAsync("""
            {
              a: network(focus: ["actor:russia"], depth: 2, kinds: [ACTOR, ISSUE, EVENT], edgeTypes: ["STANCE", "PRESSURES"], during: {from: "2025-03"}, rankBy: WEIGHT, keep: ["place:fiji"], minWeight: 1, maxNodes: 10, maxEdges: 5, layer: RECORDED) { nodes { key } edges { type sign } }
              b: network(issues: ["issue:ceasefire"], roles: ["MEDIATOR"], rankBy: RECENT) { nodes { key } }
              c: network(edgeTypes: ["CLAIM"], focus: ["event:attack"]) { edges { type label evidence { nodes { ... on Claim { number } } } } }
              d: view(atRevision: 1) { network(maxNodes: 2) { nodes { key degree } truncated } }
            }
            """);
        Assert.Contains("place:fiji", data.Texts("a.nodes", "key"));
        Assert.Equal(["PRESSURES", "STANCE"], data.Texts("a.edges", "type").Distinct().Order());
        Assert.Contains("issue:ceasefire", data.Texts("b.nodes", "key"));
        Assert.Equal(["CLAIM"], data.Texts("c.edges", "type").Distinct());
        Assert.True(data.At("d.network.truncated").GetBoolean());
        Assert.Equal(JsonValueKind.Null, data.At("d.network.nodes.0.degree").ValueKind);
    }

    [SkippableTheory]
    [InlineData("depth: 7", "OUT_OF_RANGE")]
    [InlineData("maxNodes: 0", "OUT_OF_RANGE")]
    [InlineData("focus: [\"stance:x\"]", "WRONG_KIND")]
    [InlineData("process: \"actor:russia\"", "WRONG_KIND")]
    [InlineData("kinds: [STANCE]", "WRONG_KIND")]
    [InlineData("edgeTypes: [\"STANCES\"]", "UNKNOWN_TERM")]
    [InlineData("roles: [\"MEDIATER\"]", "UNKNOWN_TERM")]
    public async Task A_network_that_cannot_be_is_refused(string arguments, string code) =>
        Assert.Equal(code, (await Asker.RefusedAsync($"{{ network({arguments}) {{ truncated }} }}")).Code);
}

/// <summary>The same, in process.</summary>
public sealed class FieldsInProcess(TalksWorld world) : FieldTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;
}
