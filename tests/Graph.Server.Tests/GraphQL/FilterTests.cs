namespace Graph.Server.Tests.GraphQL;

/// <summary>Every field of every filter.</summary>
public abstract class FilterTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    [SkippableTheory]
    [InlineData("{}", "fidan herald-house russia turkey ukraine")]
    [InlineData("{and: []}", "fidan herald-house russia turkey ukraine")]
    [InlineData("{or: []}", "")]
    [InlineData("{not: {or: []}}", "fidan herald-house russia turkey ukraine")]
    [InlineData("{and: [{type: {eq: \"STATE\"}}, {country: {eq: \"TUR\"}}]}", "turkey")]
    [InlineData("{or: [{type: {eq: \"PERSON\"}}, {country: {eq: \"RUS\"}}]}", "fidan russia")]
    [InlineData("{not: {type: {eq: \"STATE\"}}}", "fidan herald-house")]
    [InlineData("{type: {eq: \"STATE\"}, country: {eq: \"TUR\"}}", "turkey")]
    [InlineData("{key: null, type: null, and: null, name: {eq: null}}", "fidan herald-house russia turkey ukraine")]
    [InlineData("{key: {eq: \"actor:turkey\"}}", "turkey")]
    [InlineData("{key: {eq: \"actor:turkey?asOf=2025-01-01\"}}", "turkey")]
    [InlineData("{key: {in: [\"actor:turkey\", \"actor:nobody\", \"actor:russia\"]}}", "russia turkey")]
    [InlineData("{key: {in: []}}", "")]
    [InlineData("{key: {eq: \"actor:turkey\", in: [\"actor:russia\"]}}", "")]
    [InlineData("{key: {eq: \"actor:nobody\"}}", "")]
    [InlineData("{name: {eq: \"TÜRKIYE\"}}", "turkey")]
    [InlineData("{name: {in: [\"ottomans\", \"fidan\"]}}", "fidan turkey")]
    [InlineData("{name: {contains: \"hous\"}}", "herald-house")]
    [InlineData("{name: {startsWith: \"t\", contains: \"key\"}}", "turkey")]
    [InlineData("{externalId: {scheme: \"WIKIDATA\"}}", "ukraine")]
    [InlineData("{externalId: {scheme: \"WIKIDATA\", value: \"Q212\"}}", "ukraine")]
    [InlineData("{externalId: {scheme: \"WIKIDATA\", value: \"Q1\"}}", "")]
    [InlineData("{type: {in: [\"PERSON\", \"MEDIA_ORGANIZATION\"]}}", "fidan herald-house")]
    [InlineData("{type: {under: \"STATE\"}}", "russia turkey ukraine")]
    [InlineData("{country: {in: [\"RUS\", \"UKR\"]}}", "russia ukraine")]
    [InlineData("{engagedIn: {role: {eq: \"MEDIATOR\"}}}", "turkey")]
    [InlineData("{engagedIn: {}}", "russia turkey ukraine")]
    [InlineData("{participatedIn: {type: {eq: \"DRONE_OFFENSIVE\"}}}", "russia")]
    public Task Actors(string where, string expected) => PassesAsync("actors", where, expected);

    [SkippableTheory]
    [InlineData("{key: {eq: \"place:istanbul\"}}", "istanbul")]
    [InlineData("{name: {eq: \"ciragan palace\"}}", "ciragan-palace")]
    [InlineData("{externalId: {scheme: \"ISO3\", value: \"TUR\"}}", "turkey")]
    [InlineData("{type: {under: \"SITE\"}}", "ciragan-palace")]
    [InlineData("{country: {eq: \"tur\"}}", "ciragan-palace istanbul turkey")]
    [InlineData("{country: {in: [\"RUS\"]}}", "crimea russia")]
    [InlineData("{country: {startsWith: \"u\"}}", "crimea ukraine")]
    [InlineData("{within: {eq: \"place:turkey\"}}", "ciragan-palace istanbul")]
    [InlineData("{within: {in: [\"place:ukraine\", \"place:istanbul\"]}}", "ciragan-palace crimea")]
    [InlineData("{box: {south: 40, west: 28, north: 42, east: 29}}", "istanbul")]
    [InlineData("{box: {south: -20, west: 178, north: 0, east: -170}}", "fiji")]
    public Task Places(string where, string expected) => PassesAsync("places", where, expected);

    [SkippableTheory]
    [InlineData("{parent: {eq: \"issue:security\"}}", "ceasefire")]
    [InlineData("{not: {parent: {in: [\"issue:security\"]}}}", "prisoners security")]
    [InlineData("{name: {startsWith: \"prison\"}, key: {in: [\"issue:prisoners\"]}}", "prisoners")]
    [InlineData("{externalId: {scheme: \"WIKIDATA\"}}", "")]
    [InlineData("{parent: {}}", "ceasefire prisoners security")]
    public Task Issues(string where, string expected) => PassesAsync("issues", where, expected);

    [SkippableTheory]
    [InlineData("{type: {eq: \"WAR\"}}", "war")]
    [InlineData("{during: {to: \"2025-04\"}}", "war")]
    [InlineData("{during: {from: \"2025-05-01\", to: \"2025-05-01\", extent: CERTAIN}}", "war")]
    [InlineData("{engages: {actor: {eq: \"actor:turkey\"}, role: {eq: \"HOST\"}}}", "talks")]
    [InlineData("{issue: {eq: \"issue:ceasefire\"}}", "talks")]
    [InlineData("{key: {eq: \"process:war\"}, name: {eq: \"war\"}}", "war")]
    [InlineData("{externalId: {scheme: \"UCDP_CONFLICT\"}}", "")]
    public Task Processes(string where, string expected) => PassesAsync("processes", where, expected);

    [SkippableTheory]
    [InlineData("{key: {in: [\"event:attack\"]}}", "attack")]
    [InlineData("{name: {contains: \"round\"}}", "round-one round-two")]
    [InlineData("{externalId: {scheme: \"UCDP\"}}", "")]
    [InlineData("{type: {under: \"DIPLOMACY\"}}", "round-one round-two summit-week")]
    [InlineData("{during: {from: \"2025-06-01\", to: \"2025-06-01\"}}", "attack rumour summit-week")]
    [InlineData("{during: {from: \"2025-06\", to: \"2025-06\", extent: CERTAIN}}", "attack round-two rumour")]
    [InlineData("{during: {from: \"2025-06-02\"}}", "round-two rumour summit-week")]
    [InlineData("{process: {eq: \"process:talks\"}}", "round-one round-two")]
    [InlineData("{issue: {in: [\"issue:prisoners\"]}}", "round-one")]
    [InlineData("{place: {eq: \"place:istanbul\"}}", "round-one round-two")]
    [InlineData("{place: {eq: \"place:ciragan-palace\"}}", "round-two")]
    [InlineData("{country: {eq: \"TUR\"}}", "round-one round-two")]
    [InlineData("{box: {south: 41.02, west: 29, north: 41.1, east: 30}}", "round-two")]
    [InlineData("{participant: {actor: {eq: \"actor:turkey\"}}}", "round-two")]
    [InlineData("{participant: {actor: {eq: \"actor:russia\"}, role: {under: \"PARTY\"}}}", "round-one round-two")]
    [InlineData("{not: {participant: {}}}", "rumour summit-week")]
    [InlineData("{source: {eq: \"source:gazette\"}}", "round-two")]
    [InlineData("{source: {eq: \"source:gazette\", in: [\"source:herald\"]}}", "")]
    public Task Events(string where, string expected) => PassesAsync("events", where, expected);

    [SkippableTheory]
    [InlineData("{type: {under: \"NEWS\"}}", "gazette")]
    [InlineData("{publisher: {eq: \"actor:herald-house\"}}", "herald")]
    [InlineData("{publishedOn: {from: \"2025-06\"}}", "gazette")]
    [InlineData("{publishedOn: {to: \"2025-05-31\"}}", "herald")]
    [InlineData("{language: {eq: \"EN\"}}", "gazette")]
    [InlineData("{reliability: {in: [\"A\", \"B\"]}}", "gazette")]
    [InlineData("{key: {eq: \"source:herald\"}, name: {eq: \"herald\"}}", "herald")]
    [InlineData("{externalId: {scheme: \"WIKIDATA\"}}", "")]
    public Task Sources(string where, string expected) => PassesAsync("sources", where, expected);

    [SkippableTheory]
    [InlineData("{actor: {eq: \"actor:turkey\"}}", "turkey~ceasefire")]
    [InlineData("{issue: {eq: \"issue:security\"}}", "")]
    [InlineData("{position: {eq: \"REJECTS\"}}", "russia~ceasefire")]
    [InlineData("{score: {gt: 0.5}}", "ukraine~ceasefire")]
    [InlineData("{score: {gte: 0.5, lt: 1}}", "russia~ceasefire~june")]
    [InlineData("{score: {lte: -1}}", "russia~ceasefire")]
    [InlineData("{score: {eq: 1}}", "ukraine~ceasefire")]
    [InlineData("{not: {score: {lte: 1}}}", "turkey~ceasefire")]
    [InlineData("{during: {from: \"2025-05\", to: \"2025-05\"}}", "russia~ceasefire turkey~ceasefire ukraine~ceasefire")]
    [InlineData("{source: {eq: \"source:gazette\"}}", "turkey~ceasefire")]
    public Task Stances(string where, string expected) => PassesAsync("stances", where, expected);

    [SkippableTheory]
    [InlineData("{claimant: {eq: \"actor:russia\"}}", "russia~attack")]
    [InlineData("{about: {eq: \"actor:turkey\"}}", "source~turkey")]
    [InlineData("{about: {in: [\"event:attack\"]}}", "russia~attack ukraine~attack")]
    [InlineData("{party: {eq: \"actor:russia\"}}", "ukraine~attack")]
    [InlineData("{field: {startsWith: \"drones\"}}", "russia~attack ukraine~attack")]
    [InlineData("{number: {gt: 100}}", "ukraine~attack")]
    [InlineData("{polarity: [DENIES]}", "russia~attack")]
    [InlineData("{polarity: [DENIES, AFFIRMS]}", "russia~attack source~turkey ukraine~attack")]
    [InlineData("{polarity: []}", "")]
    [InlineData("{statedOn: {to: \"2025-06-01\"}}", "source~turkey ukraine~attack")]
    [InlineData("{source: {eq: \"source:gazette\"}}", "")]
    public Task Claims(string where, string expected) => PassesAsync("claims", where, expected);

    [SkippableTheory]
    [InlineData("{type: {eq: \"LED_TO\"}}", "led-to~round-one~round-two")]
    [InlineData("{type: {in: [\"PUBLISHED\", \"PRESSURES\"]}}", "pressures~russia~ukraine published~herald-house~herald")]
    [InlineData("{type: {under: \"LED_TO\"}}", "led-to~round-one~round-two")]
    [InlineData("{from: {eq: \"actor:russia\"}}", "pressures~russia~ukraine")]
    [InlineData("{to: {eq: \"issue:security\"}}", "subissue-of~ceasefire~security")]
    [InlineData("{either: {eq: \"place:istanbul\"}}", "held-at~round-one~istanbul within~ciragan-palace~istanbul within~istanbul~turkey")]
    [InlineData("{type: {eq: \"WITHIN\"}, during: {to: \"2014-01\"}}",
        "within~ciragan-palace~istanbul within~crimea~ukraine within~istanbul~turkey")]
    [InlineData("{source: {eq: \"source:gazette\"}}", "")]
    public Task Relations(string where, string expected) => PassesAsync("relations", where, expected);

    [SkippableTheory]
    [InlineData("{actor: {eq: \"actor:ukraine\"}}", "ukraine~round-two")]
    [InlineData("{actorType: {eq: \"STATE\"}, role: {under: \"THIRD_PARTY\"}}", "turkey~round-two")]
    [InlineData("{event: {eq: \"event:round-one\"}}", "")]
    [InlineData("{during: {to: \"2025-06-01\"}}", "")]
    [InlineData("{or: [{role: {eq: \"MEDIATOR\"}}, {not: {role: {under: \"PARTY\"}}}]}", "turkey~round-two")]
    public async Task Participations(string where, string expected)
    {
        var data = await Asker.AskAsync($$"""{ event(id: "event:round-two") { participants(where: {{where}}) { nodes { key } } } }""");
        Assert.Equal(expected, Locals(data.Nodes("event.participants")));
    }

    [SkippableTheory]
    [InlineData("{actor: {eq: \"actor:ukraine\"}}", "ukraine~talks")]
    [InlineData("{role: {under: \"THIRD_PARTY\"}}", "turkey~talks turkey~talks~host")]
    [InlineData("{process: {in: [\"process:war\"]}}", "")]
    [InlineData("{during: {to: \"2025-04\"}}", "russia~talks turkey~talks")]
    [InlineData("{and: [{role: {eq: \"HOST\"}}], not: {actor: {eq: \"actor:ukraine\"}}}", "turkey~talks~host")]
    public async Task Engagements(string where, string expected)
    {
        var data = await Asker.AskAsync($$"""{ process(id: "process:talks") { engagements(where: {{where}}) { nodes { key } } } }""");
        Assert.Equal(expected, Locals(data.Nodes("process.engagements")));
    }

    [SkippableFact]
    public async Task A_filter_may_come_as_a_variable()
    {
        var data = await Asker.AskAsync(
            "query ($where: EventFilter, $days: PartialDate) { events(where: $where) { nodes { key } } also: events(where: {during: "
                + "{from: $days, to: $days}, type: {eq: \"DRONE_OFFENSIVE\"}}) { totalCount } }",
            new
            {
                where = new { type = new { under = "NEGOTIATION" }, during = new { from = "2025-06", extent = "CERTAIN" } },
                days = "2025-06"
            });
        Assert.Equal("round-two", Locals(data.Nodes("events")));
        Assert.Equal(1, data.At("also.totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("events(where: {type: {eq: \"NEGOTIATION_RUND\"}})", "UNKNOWN_TERM", "NEGOTIATION_ROUND")]
    [InlineData("relations(where: {type: {under: \"HELD_ATT\"}})", "UNKNOWN_TERM", "HELD_AT")]
    [InlineData("actors(where: {externalId: {scheme: \"WIKIDATE\"}})", "UNKNOWN_TERM", "WIKIDATA")]
    [InlineData("actors(where: {key: {eq: \"event:attack\"}})", "WRONG_KIND", "event:attack")]
    [InlineData("stances(where: {actor: {in: [\"issue:ceasefire\"]}})", "WRONG_KIND", "an actor")]
    [InlineData("claims(where: {about: {eq: \"stance:x\"}})", "WRONG_KIND", "stance:x")]
    [InlineData("actors(where: {key: {eq: \"Ukraine\"}})", "INVALID_KEY", "Ukraine")]
    [InlineData("events(where: {during: {from: \"2025-06\", to: \"2025-05\"}})", "INVALID_RANGE", "2025-05")]
    [InlineData("places(where: {box: {south: 2, west: 0, north: 1, east: 1}})", "INVALID_BOX", "south")]
    [InlineData("places(where: {box: {south: 0, west: 0, north: 100, east: 1}})", "INVALID_BOX", "100")]
    public async Task A_filter_that_cannot_be_is_refused(string field, string code, string named)
    {
        var refusal = await Asker.RefusedAsync($"{{ list: {field} {{ totalCount }} }}");
        Assert.Equal(code, refusal.Code);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("list", refusal.Path);
    }

    private async Task PassesAsync(string list, string where, string expected)
    {
        var data = await Asker.AskAsync($"{{ {list}(where: {where}) {{ totalCount nodes {{ key }} }} }}");
        var keys = data.Nodes(list);
        Assert.Equal(expected, Locals(keys));
        Assert.Equal(keys.Length, data.At($"{list}.totalCount").GetInt32());
    }

    private static string Locals(IEnumerable<string> keys) =>
        string.Join(' ', keys.Select(key => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
}

/// <summary>The same, in process.</summary>
public sealed class FiltersInProcess(TalksWorld world) : FilterTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;
}
