using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Benchmarks.Neo4j;

/// <summary>A question in the three forms in which it is asked, each with the values that it is asked for in turn.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ours">In GraphQL, for our server.</param>
/// <param name="Theirs">In GraphQL, for <c>@neo4j/graphql</c>; null where it has no words for it.</param>
/// <param name="Bare">In the best Cypher that we know.</param>
/// <param name="Values">The variables of ours, theirs and the Cypher, once for each turn.</param>
internal sealed record Question(string Name, string Ours, string? Theirs, string Bare,
    IReadOnlyList<(JsonObject Ours, JsonObject? Theirs, JsonObject Bare)> Values)
{
    /// <summary>Whether all three put participants, places and citations in one order; else only ours do.</summary>
    public bool IsOrdered { get; init; }
}

/// <summary>
/// Puts the questions together, sees to it that all three answer them alike, and writes them down for <c>wrk</c> and <see cref="Bare"/>.
/// </summary>
internal static class Questions
{
    private const int InPage = 50;
    private const int Pages = 20;
    private const int Keys = 1_000;
    private const int Hubs = 20;
    private const int Compared = 10;

    private const string OurEvent =
        "key name type { code } date { start end } participants { nodes { role { code } actor { key name } } } places { key name } "
            + "citations { nodes { source { key name } } }";

    private const string TheirEvent =
        "key name type start end participantsConnection { edges { properties { role } node { key name } } } places { key name } "
            + "citations { source { key name } }";

    private const string BareEvent =
        "e.key, e.name, e.type, e.start, e.end, [(e)<-[p:PARTICIPATED_IN]-(a) | [p.role, a.key, a.name]], [(e)-[:HELD_AT]->(l) | [l.key, "
            + "l.name]], [(e)<-[:CITED_FOR]-()-[:FROM]->(s) | [s.key, s.name]]";

    // The same in the order in which ours come: participations by date, revisions by name, citations by the batch that brought them.
    private const string TheirOrderedEvent =
        "key name type start end participantsConnection(sort: [{ edge: { sortDate: DESC, tie: DESC } }]) { edges { properties { role } "
        + "node { key name } } } " +
        "places(sort: [{ sortName: ASC }, { tie: ASC }]) { key name } citations(sort: [{ revision: ASC }, { tie: ASC }]) { source { key "
        + "name } }";

    private const string BareOrderedEvent =
        "e.key, e.name, e.type, e.start, e.end, COLLECT { MATCH (e)<-[p:PARTICIPATED_IN]-(a) WITH p, a ORDER BY p.sortDate DESC, p.tie "
        + "DESC RETURN [p.role, a.key, a.name] }, " +
        "COLLECT { MATCH (e)-[:HELD_AT]->(l) WITH l ORDER BY l.sortName, l.tie RETURN [l.key, l.name] }, " +
        "COLLECT { MATCH (e)<-[:CITED_FOR]-(c) WITH c ORDER BY c.revision, c.tie MATCH (c)-[:FROM]->(s) RETURN [s.key, s.name] }";

    private const string BareHub =
        "MATCH ()-[r:PARTICIPATED_IN]->(e) USING INDEX r:PARTICIPATED_IN(actor, sortDate) WHERE r.actor = $actor AND r.sortDate >= -1 "
            + "WITH r, e ORDER BY r.actor DESC, r.sortDate DESC, r.tie DESC LIMIT 50 ";

    private const string BarePast = """
        CALL () {
          MATCH ()-[r:PARTICIPATED_IN]->() USING INDEX r:PARTICIPATED_IN(actor, sortDate) WHERE r.actor = $actor AND r.sortDate >= -1 AND r.revision <= $at
          WITH r ORDER BY r.actor DESC, r.sortDate DESC, r.tie DESC LIMIT 50 RETURN r.role AS role, r.event AS event, r.sortDate AS date, r.tie AS tie
          UNION ALL
          MATCH (v:Version) WHERE v.actor = $actor AND v.kind = 'participation' AND v.live AND v.revision <= $at AND v.until > $at
          WITH v ORDER BY v.sortDate DESC, v.tie DESC LIMIT 50 RETURN v.role AS role, v.event AS event, v.sortDate AS date, v.tie AS tie
        }
        WITH role, event, date, tie ORDER BY date DESC, tie DESC LIMIT 50 MATCH (e:Event {key: event}) WITH role, e, date, tie ORDER BY date DESC, tie DESC RETURN role, e.key, e.name
        """;

    public static async Task<bool> PrepareAsync(Uri uri, Uri ours, Uri theirs, string folder)
    {
        await using var driver = GraphDatabase.Driver(uri, AuthTokens.None);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        var alike = true;
        foreach (var question in await MakeAsync(driver, http, ours))
        {
            Write(folder, question);
            alike &= await new Answers(question).AreAlikeAsync(driver, http, ours, theirs, Compared);
        }
        return alike;
    }

    private static async Task<IReadOnlyList<Question>> MakeAsync(IDriver driver, HttpClient http, Uri ours)
    {
        var pages = await PagesAsync(driver, http, ours);
        var events = await Cypher.ReadAsync(driver, "MATCH (e:Event) RETURN count(e)", []);
        var random = new Random(1);
        var keys = Enumerable.Range(0, Keys).Select(_ => ConflictGraph.Event(random.Next((int)(long)events[0][0]!)).Value).ToArray();
        var hub = Of(("actor", ConflictGraph.Actor(0).Value));
        var hubs = Enumerable.Range(0, Hubs).Select(i => Of(("actor", ConflictGraph.Actor(i).Value))).ToArray();
        var revisions = await Cypher.ReadAsync(driver, "MATCH (b:Batch) RETURN b.revision, toString(b.at) ORDER BY b.revision", []);
        const string OurHub =
            "query ($actor: ID!) { actor(id: $actor) { participations(first: 50) { nodes { role { code } event { EVENT } } } } }";
        const string OurPast =
            "query ($actor: ID!, $then: DateTime!) { view(knownAt: $then) { actor(id: $actor) { participations(first: 50) { nodes { role "
                + "{ code } event { key name } } } } } }";
        const string TheirHub =
            "query ($actor: String!) { actors(where: { key: { eq: $actor } }) { eventsConnection(first: 50, sort: [{ edge: { sortDate: "
                + "DESC, tie: DESC } }]) { edges { properties { role } node { EVENT } } } } }";
        const string OurPage =
            $"query ($after: String) {{ events(first: 50, after: $after) {{ nodes {{ {OurEvent} }} pageInfo {{ endCursor hasNextPage }} "
                + $"}} }}";
        const string TheirPage =
            "query ($offset: Int!) { events(where: { sortDate: { gte: \"-1\" }, tie: { gte: \"-9223372036854775808\" } }, limit: 50, "
            + "offset: $offset, " +
            "sort: [{ sortDate: DESC }, { tie: DESC }]) { EVENT } }";
        const string BarePage =
            "MATCH (e:Event) USING INDEX e:Event(sortDate, tie) WHERE e.sortDate <= $date AND e.tie IS NOT NULL AND (e.sortDate < $date "
            + "OR e.tie < $tie) " +
            "WITH e ORDER BY e.sortDate DESC, e.tie DESC LIMIT 50 RETURN ";
        return
        [
            new("page", OurPage, With(TheirPage, TheirEvent), BarePage + BareEvent, [.. pages.Take(1)]),
            new("pages", OurPage, With(TheirPage, TheirEvent), BarePage + BareEvent, pages),
            new("pages-in-order", OurPage, With(TheirPage, TheirOrderedEvent), BarePage + BareOrderedEvent, pages) { IsOrdered = true },
            new("event", $"query ($key: ID!) {{ event(id: $key) {{ {OurEvent} }} }}",
                $"query ($key: String!) {{ events(where: {{ key: {{ eq: $key }} }}) {{ {TheirEvent} }} }}",
                $"MATCH (e:Event {{key: $key}}) RETURN {BareEvent}", Same(keys.Select(key => Of(("key", key))))),
            new("hub", With(OurHub, "key name"), With(TheirHub, "key name"), BareHub + "RETURN r.role, e.key, e.name", Same([hub])),
            new("hubs", With(OurHub, "key name"), With(TheirHub, "key name"), BareHub + "RETURN r.role, e.key, e.name", Same(hubs)),
            new("hub-page", With(OurHub, OurEvent), With(TheirHub, TheirEvent), $"{BareHub} RETURN r.role, {BareEvent}", Same([hub])),
            new("hub-events", $"query ($actor: ID!) {{ actor(id: $actor) {{ events(first: 50) {{ nodes {{ {OurEvent} }} }} }} }}",
                $"query ($actor: String!) {{ actors(where: {{ key: {{ eq: $actor }} }}) {{ events(limit: 50, sort: [{{ sortDate: DESC "
                    + $"}}, {{ tie: DESC }}]) {{ {TheirEvent} }} }} }}",
                $"MATCH (e:Event) USING INDEX e:Event(sortDate, tie) WHERE e.sortDate >= -1 AND e.tie IS NOT NULL AND EXISTS {{ (:Actor "
                    + $"{{key: $actor}})-[:PARTICIPATED_IN]->(e) }} WITH e ORDER BY e.sortDate DESC, e.tie DESC LIMIT 50 "
                        + $"RETURN {BareEvent}", Same([hub])),
            Past("past", revisions[^2]),
            Past("deep-past", revisions[revisions.Count / 2]),
        ];

        static string With(string question, string events) => question.Replace("EVENT", events, StringComparison.Ordinal);

        Question Past(string name, IReadOnlyList<object?> revision) =>
            new(name, OurPast, null, BarePast,
            [(Of(("actor", ConflictGraph.Actor(0).Value), ("then", (string)revision[1]!)), null,
            Of(("actor", ConflictGraph.Actor(0).Value), ("at", (long)revision[0]!)))]);
    }

    // Ours pages by cursor, theirs by offset, the Cypher by where the page before ended.
    private static async Task<IReadOnlyList<(JsonObject Ours, JsonObject? Theirs, JsonObject Bare)>> PagesAsync(IDriver driver,
        HttpClient http, Uri ours)
    {
        var ends = await Cypher.ReadAsync(driver,
            "MATCH (e:Event) WITH e ORDER BY e.sortDate DESC, e.tie DESC LIMIT $most RETURN e.sortDate, e.tie",
            new() { ["most"] = (long)(InPage * Pages) });
        var pages = new List<(JsonObject Ours, JsonObject? Theirs, JsonObject Bare)>();
        string? after = null;
        for (var page = 0; page < Pages && page * InPage < ends.Count; page++)
        {
            var (date, tie) = page == 0 ? (long.MaxValue, 0L) : ((long)ends[(page * InPage) - 1][0]!, (long)ends[(page * InPage) - 1][1]!);
            pages.Add((Of(("after", after)), Of(("offset", page * InPage)), Of(("date", date), ("tie", tie))));
            var answer = await Answers.PostAsync(http, ours,
                "query ($after: String) { events(first: 50, after: $after) { pageInfo { endCursor } } }", Of(("after", after)));
            after = (string?)answer["events"]!["pageInfo"]!["endCursor"];
        }
        return pages;
    }

    private static (JsonObject Ours, JsonObject? Theirs, JsonObject Bare)[] Same(IEnumerable<JsonObject> values) =>
        [.. values.Select(each => (each, (JsonObject?)each, each))];

    private static JsonObject Of(params (string Name, JsonNode? Value)[] values) =>
        new(values.Select(each => KeyValuePair.Create(each.Name, each.Value)));

    private static void Write(string folder, Question question)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, question.Name + ".ours"),
            question.Values.Select(values => Answers.Body(question.Ours, values.Ours)));
        if (question.Theirs is { } theirs)
            File.WriteAllLines(Path.Combine(folder, question.Name + ".theirs"),
                question.Values.Select(values => Answers.Body(theirs, values.Theirs!)));
        File.WriteAllLines(Path.Combine(folder, question.Name + ".bare"),
            [JsonSerializer.Serialize(question.Bare), .. question.Values.Select(values => values.Bare.ToJsonString())]);
    }
}
