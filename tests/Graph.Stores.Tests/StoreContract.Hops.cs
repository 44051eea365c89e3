using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Roots, rows and hops.</summary>
public abstract partial class StoreContract
{
    private static readonly Filter IsWithin = new CodeIn(Property.Type, ["WITHIN"]);

    [SkippableFact]
    public async Task Keys_and_positions_that_nobody_wants_are_left_out()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Event("E", "2025"), Some.Event("F", "2026"), Some.Participation("actor:a", "event:e"),
            Some.Participation("actor:a", "event:f"),
            Some.Participation("actor:b", "event:e"));
        var page = new PageRequest(1, Placed: false);
        var actor = new Selections { [Kind.Actor] = new([Property.Name], []) };
        var role = new Selections { [Kind.Participation] = new([Property.Role], [new EndHop(End.Actor, actor)], keyed: false) };
        var wanted = new Selections
        {
            [Kind.Event] =
            new([Property.Name], [new FactsHop(Kind.Participation, [End.Event], null, Order.Newest, page, role)], keyed: false)
        };

        var found = await FetchAsync(new ListRoot(Kind.Event, null, Order.Newest, page), wanted);
        Assert.Equal((0, true), (found.Positions.Count, found.HasNext));
        var latest = Assert.Single(found.Rows)!;
        Assert.Equal((Kind.Event, "F"), (latest.Kind, latest.Get<string>(Property.Name)));
        Assert.Contains("was not asked for", Assert.Throws<InvalidOperationException>(() => latest.Key).Message, StringComparison.Ordinal);
        var taking = Assert.Single(latest.Hops[0].Rows)!;
        Assert.Equal((0, false, Kind.Participation, "PARTY"),
            (latest.Hops[0].Positions.Count, latest.Hops[0].HasNext, taking.Kind, taking.Get<string>(Property.Role)));
        Assert.Equal(("actor:a", "A"), (taking.Hops[0].Single!.Key.Value, taking.Hops[0].Single!.Get<string>(Property.Name)));

        var asked = Assert.Single((await FetchAsync(new KeysRoot([Some.Key("event:e")]), wanted)).Rows)!;
        Assert.Equal(("E", true), (asked.Get<string>(Property.Name), asked.Hops[0].HasNext));
    }

    [SkippableFact]
    public async Task Keys_are_answered_in_the_order_asked_null_where_unknown()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"));

        var page = await FetchAsync(new KeysRoot([Some.Key("actor:b"), Some.Key("event:a"), Some.Key("actor:a"), Some.Key("actor:b")]),
            new Selections());
        Assert.Equal("actor:b null actor:a actor:b", Keys(page));
        Assert.Empty(page.Positions);
        Assert.False(page.HasNext || page.HasPrevious);
    }

    [SkippableFact]
    public async Task Only_what_is_wanted_of_a_kind_is_answered()
    {
        await PutAsync(Some.Actor("Ukraine", country: "UKR"), Some.Place("Istanbul"));
        var wanted = new Selections { [Kind.Actor] = new Selection([Property.Country, Property.Name, Property.Latitude], []) };

        var page = await FetchAsync(new KeysRoot([Some.Key("actor:ukraine"), Some.Key("place:istanbul")]), wanted);
        Assert.Equal(["UKR", "Ukraine", null], page.Rows[0]!.Values);
        Assert.Empty(page.Rows[1]!.Values);
        Assert.Empty(page.Rows[1]!.Hops);
    }

    [SkippableFact]
    public async Task Every_property_comes_back_as_it_was_recorded()
    {
        var source = Some.Source("Çırağan'da", "2025-06") with
        {
            Names = [new Name("Çırağan'da", "tr", NameKind.Official), new Name("At Ciragan", "en")],
            Description = "A report.",
            Authors = ["B. Yılmaz", "A. Kowalska"],
            Url = new Uri("https://example.org/ç?q=1"),
            ArchivedUrl = new Uri("https://example.org/a"),
            AccessedOn = new DateOnly(2025, 6, 4),
            Language = "tr",
            License = "CC-BY-4.0",
            Redistributable = false,
            Reliability = "B",
            ExternalIds = [new ExternalId("DOI", "10.1000/182")],
        };
        var claim = Some.Claim("actor:ukraine", "event:talks", "390 came home.", "2025-05-23", "actor:ukraine") with
        {
            Field = "prisoners_released",
            Number = 390,
            Low = 380.5,
            High = 400,
            Unit = "people",
            Polarity = Polarity.Demands,
            Confidence = 0.75,
            Validity = Some.Time("2025-05/ongoing"),
        };
        Element[] elements =
        [
            source, claim, Some.Actor("Ukraine", country: "UKR"), Some.Event("Talks", "2025-05-16/2025-06"), Some.Issue("Ceasefire"),
            Some.Place("Istanbul", latitude: 41.0082, longitude: -28.9784) with { Description = "A city." },
                Some.Process("Istanbul process", "2025/ongoing"),
            Some.Stance("actor:ukraine", "issue:ceasefire", "CONDITIONAL", 0.5, "/2025") with { Summary = "If monitored." },
            Some.Engagement("actor:ukraine", "process:istanbul-process", "SIGNATORY"),
                Some.Participation("actor:ukraine", "event:talks", "HOST", "2025"),
            Some.Relation("event:talks", "HELD_AT", "place:istanbul"),
                Some.Citation("source:ciragan-da", "event:talks", "Talks were held.") with { Locator = "p. 3" },
        ];
        await PutAsync(elements);

        var all = new Selection(Enum.GetValues<Property>(), []);
        foreach (var element in elements)
        {
            var row = (await FetchAsync(new KeysRoot([element.Key]), Selections.All(all))).Single!;
            var recorded = new ElementVersion
            {
                Content = element, Recorded = new Recorded(1, Clock.Now, null, 1),
                Operation = Operation.Created
            };
            foreach (var property in all.Properties.Where(property => property is not (Property.Degree or Property.MergedKeys)))
                Assert.Equal(PropertySchema.Of(property).Read(recorded), row.Get<object>(property));
        }
    }

    [SkippableFact]
    public async Task The_degree_counts_each_live_fact_once_whatever_else_the_view_says()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Event("Talks", "2025-05-16"), Some.Source("Paper"),
            Some.Citation("source:paper", "event:talks"),
            Some.Participation("actor:ukraine", "event:talks") with { Confidence = 0.1 },
            Some.Stance("actor:ukraine", "issue:ceasefire", statedAt: "event:talks"),
            Some.Claim("actor:ukraine", "event:talks", party: "actor:ukraine"));
        async Task<long> DegreeAsync(string key, View? view = null) =>
            (await FindAsync(key, view, Property.Degree))!.Get<long>(Property.Degree);

        Assert.Equal(3, await DegreeAsync("actor:ukraine"));
        Assert.Equal(3, await DegreeAsync("event:talks"));
        Assert.Equal(0, await DegreeAsync("source:paper"));
        Assert.Equal(3, await DegreeAsync("actor:ukraine",
            On("1900-01-01") with { MinConfidence = 0.5, ExcludeSources = [Some.Key("source:paper")] }));
        await WriteAsync(new Retract(Some.Key("participation:ukraine~talks"), "A test."));
        Assert.Equal(2, await DegreeAsync("actor:ukraine"));
        Assert.Equal(3, await DegreeAsync("actor:ukraine", new View { AtRevision = 1 }));
    }

    [SkippableFact]
    public async Task A_fact_leads_to_each_of_its_ends()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Actor("Russia"), Some.Event("Talks"), Some.Issue("Ceasefire"), Some.Process("Course"),
            Some.Source("Paper"), Some.Actor("Umerov", "PERSON"),
            Some.Participation("actor:ukraine", "event:talks"), Some.Engagement("actor:ukraine", "process:course"),
            Some.Stance("actor:ukraine", "issue:ceasefire", statedAt: "event:talks"),
            Some.Claim("actor:ukraine", "event:talks", party: "actor:russia"),
            Some.Relation("actor:russia", "PRESSURES", "actor:ukraine"),
            Some.Citation("source:paper", "stance:ukraine~ceasefire", "So be it.", "actor:umerov"));

        foreach (var (fact, end, expected) in new[]
        {
            ("participation:ukraine~talks", End.Actor, "actor:ukraine"), ("participation:ukraine~talks", End.Event, "event:talks"),
            ("engagement:ukraine~course", End.Process, "process:course"), ("stance:ukraine~ceasefire", End.Issue, "issue:ceasefire"),
            ("stance:ukraine~ceasefire", End.StatedAt, "event:talks"), ("claim:ukraine~talks", End.Claimant, "actor:ukraine"),
            ("claim:ukraine~talks", End.About, "event:talks"), ("claim:ukraine~talks", End.Party, "actor:russia"),
            ("relation:pressures~russia~ukraine", End.From, "actor:russia"), ("relation:pressures~russia~ukraine", End.To, "actor:ukraine"),
            ("citation:paper~ukraine~ceasefire", End.Source, "source:paper"),
            ("citation:paper~ukraine~ceasefire", End.Supports, "stance:ukraine~ceasefire"),
            ("citation:paper~ukraine~ceasefire", End.Speaker, "actor:umerov"), ("relation:pressures~russia~ukraine", End.Event, ""),
            ("actor:ukraine", End.Actor, ""),
        })
        {
            Assert.Equal(expected, await HopAsync(fact, new EndHop(end, new Selections())));
        }
        Assert.Equal("citation:paper~ukraine~ceasefire", await HopAsync("stance:ukraine~ceasefire", To(Kind.Citation, End.Supports)));
        Assert.Equal("citation:paper~ukraine~ceasefire", await HopAsync("actor:umerov", To(Kind.Citation, End.Speaker)));
        Assert.Equal("citation:paper~ukraine~ceasefire", await HopAsync("source:paper", To(Kind.Citation, End.Source)));
    }

    [SkippableFact]
    public async Task A_citation_without_a_speaker_is_the_sources_own_voice()
    {
        await PutAsync(Some.Source("Paper"), Some.Event("Talks"), Some.Citation("source:paper", "event:talks"));

        Assert.Equal("", await HopAsync("citation:paper~talks", new EndHop(End.Speaker, new Selections())));
    }

    [SkippableFact]
    public async Task A_claim_without_a_claimant_is_the_sources_own_voice()
    {
        await PutAsync(Some.Event("Talks"), Some.Claim(null, "event:talks"));

        Assert.Equal("", await HopAsync("claim:source~talks", new EndHop(End.Claimant, new Selections())));
        Assert.Equal("claim:source~talks", await HopAsync("event:talks", To(Kind.Claim, End.About)));
        Assert.Equal("", await ListAsync(Kind.Claim, where: new EndPasses(End.Claimant, new AllOf([]))));
    }

    [SkippableFact]
    public async Task A_fact_with_an_element_at_two_ends_is_found_once()
    {
        await PutAsync(Some.Actor("Ukraine"), Some.Claim("actor:ukraine", "actor:ukraine", party: "actor:ukraine"));

        var hop = new FactsHop(Kind.Claim, [End.Claimant, End.About, End.Party], null, Order.Newest,
            PageRequest.Whole with { Count = true }, new Selections());
        var page = await HopPageAsync("actor:ukraine", hop);
        Assert.Equal("claim:ukraine~ukraine", Keys(page));
        Assert.Equal(1, page.Total);
    }

    [SkippableFact]
    public async Task Relations_are_found_from_either_end_as_asked()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Relation("actor:a", "PRESSURES", "actor:b"),
            Some.Relation("actor:b", "PRESSURES", "actor:c"));

        Assert.Equal("relation:pressures~b~c", await HopAsync("actor:b", To(Kind.Relation, End.From)));
        Assert.Equal("relation:pressures~a~b", await HopAsync("actor:b", To(Kind.Relation, End.To)));
        var either = new FactsHop(Kind.Relation, [End.From, End.To], null, Order.ByType, PageRequest.Whole, new Selections());
        Assert.Equal("relation:pressures~a~b relation:pressures~b~c", Sorted(await HopAsync("actor:b", either)));
    }

    [SkippableFact]
    public async Task A_closure_follows_relations_on_the_nearest_first_each_once()
    {
        await PutAsync(
            Some.Place("Palace"), Some.Place("City"), Some.Place("Land"), Some.Place("Rival"), Some.Place("Union"),
            Some.Relation("place:palace", "WITHIN", "place:city"), Some.Relation("place:city", "WITHIN", "place:land"),
            Some.Relation("place:city", "WITHIN", "place:rival"),
            Some.Relation("place:land", "WITHIN", "place:union"), Some.Relation("place:rival", "WITHIN", "place:union"),
            Some.Relation("place:union", "WITHIN", "place:palace"),
            Some.Relation("place:palace", "BORDERS", "place:rival"));
        var closure = new FactsHop(Kind.Relation, [End.From], IsWithin, Order.ByType,
            PageRequest.Whole with { Count = true, Placed = true }, new Selections(), Closure: true);

        var page = await HopPageAsync("place:palace", closure);
        Assert.Equal([1, 2, 2, 3, 3, 4], page.Positions.Select(position => Assert.IsType<long>(Assert.Single(position.Values))));
        Assert.Equal("relation:within~palace~city", page.Rows[0]!.Key.Value);
        Assert.Equal("relation:within~union~palace", page.Rows[^1]!.Key.Value);
        Assert.Equal(page.Rows.Skip(1).Take(2).Select(row => row!.Key).OrderBy(key => key.Tie()),
            page.Rows.Skip(1).Take(2).Select(row => row!.Key));
        Assert.Equal(6, page.Total);

        var second = await HopPageAsync("place:palace", closure with { Page = new PageRequest(2, After: page.Positions[1]) });
        Assert.Equal(page.Rows.Skip(2).Take(2).Select(row => row!.Key), second.Rows.Select(row => row!.Key));
        Assert.True(second.HasNext && second.HasPrevious);
        var last = await HopPageAsync("place:palace", closure with { Page = new PageRequest(2, Backward: true) });
        Assert.Equal(page.Rows.TakeLast(2).Select(row => row!.Key), last.Rows.Select(row => row!.Key));
    }

    [SkippableFact]
    public async Task Contested_ground_lies_within_both_countries()
    {
        await PutAsync(
            Some.Place("City"), Some.Place("Region", "REGION"), Some.Place("Ukraine", "COUNTRY", iso3: "UKR"),
            Some.Place("Russia", "COUNTRY", iso3: "RUS"),
            Some.Relation("place:city", "WITHIN", "place:region"), Some.Relation("place:region", "WITHIN", "place:ukraine"),
            Some.Relation("place:region", "WITHIN", "place:russia", "2022-09-30/ongoing"));

        Assert.Equal("place:city",
            await ListAsync(Kind.Place,
            where: new AllOf([new InCountry(TextMatch.Equal, ["UKR"]), new InCountry(TextMatch.Equal, ["rus"]),
            new CodeIn(Property.Type, ["CITY"])])));
        Assert.Equal("", await ListAsync(Kind.Place, On("2022-09-29"),
            new AllOf([new InCountry(TextMatch.StartsWith, ["RU"]), new CodeIn(Property.Type, ["CITY"])])));
        Assert.Equal("place:city place:region place:ukraine",
            Sorted(await ListAsync(Kind.Place, On("2022-09-29"), new InCountry(TextMatch.Contains, ["kr"]))));
    }

    [SkippableFact]
    public async Task Neighbors_are_the_distinct_entities_at_the_far_end()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Event("One"), Some.Event("Two"),
            Some.Participation("actor:a", "event:one"), Some.Participation("actor:b", "event:one"),
            Some.Participation("actor:a", "event:two"),
            Some.Participation("actor:b", "event:two", "HOST"), Some.Participation("actor:c", "event:two", "HOST"));
        NeighborsHop Together(Filter? near = null, Filter? far = null) => new(
            [new Step(Kind.Participation, End.Actor, End.Event, near), new Step(Kind.Participation, End.Event, End.Actor, far)],
            Kind.Actor, null, Order.ByName, PageRequest.Whole with { Count = true }, new Selections());

        Assert.Equal("actor:b actor:c", await HopAsync("actor:a", Together()));
        Assert.Equal(2, (await HopPageAsync("actor:a", Together())).Total);
        Assert.Equal("actor:b actor:c", await HopAsync("actor:a", Together(far: new CodeIn(Property.Role, ["HOST"]))));
        Assert.Equal("actor:a", await HopAsync("actor:b", Together(new CodeIn(Property.Role, ["PARTY"]))));
        Assert.Equal("actor:c", await HopAsync("actor:a", Together() with { Where = new TextIs(Property.Name, TextMatch.Equal, ["c"]) }));
        Assert.Equal("", await HopAsync("actor:a", Together() with { Kind = Kind.Place }));
    }

    [SkippableFact]
    public async Task A_step_may_be_repeated_and_may_count_where_it_starts()
    {
        await PutAsync(
            Some.Place("Land"), Some.Place("Region"), Some.Place("City"), Some.Event("In land"), Some.Event("In city"),
            Some.Relation("place:region", "WITHIN", "place:land"), Some.Relation("place:city", "WITHIN", "place:region"),
            Some.Relation("event:in-land", "HELD_AT", "place:land"), Some.Relation("event:in-city", "HELD_AT", "place:city"));
        var inside = new Step(Kind.Relation, End.To, End.From, IsWithin, Closure: true);
        var heldAt = new Step(Kind.Relation, End.To, End.From, new CodeIn(Property.Type, ["HELD_AT"]));
        NeighborsHop Over(Kind kind, params IReadOnlyList<Step> steps) =>
            new(steps, kind, null, Order.ByName, PageRequest.Whole, new Selections());

        Assert.Equal("place:city place:region", await HopAsync("place:land", Over(Kind.Place, inside)));
        Assert.Equal("place:region", await HopAsync("place:land", Over(Kind.Place, inside with { Closure = false })));
        Assert.Equal("event:in-city", await HopAsync("place:land", Over(Kind.Event, inside, heldAt)));
        Assert.Equal("event:in-city event:in-land",
            await HopAsync("place:land", Over(Kind.Event, inside with { IncludeSelf = true }, heldAt)));
        Assert.Equal("place:city place:region", await HopAsync("place:land", Over(Kind.Place, inside with { IncludeSelf = true })));
    }

    [SkippableFact]
    public async Task Preceding_events_lie_within_the_days_before()
    {
        await PutAsync(
            Some.Event("Day", "2025-06-02"), Some.Event("Week before", "2025-05-26"), Some.Event("Longer ago", "2025-05-25"),
            Some.Event("Same day longer", "2025-06-02/2025-06-03"), Some.Event("Same day", "2025-06-02"), Some.Event("Month", "2025-06"),
            Some.Event("Undated"), Some.Event("Open", "/2025-06-01"), Some.Event("After", "2025-06-03"));
        PrecedingHop Days(int days, Filter? where = null) => new(days, where, Order.Newest, PageRequest.Whole, new Selections());

        Assert.Equal("event:month event:week-before", await HopAsync("event:day", Days(7)));
        Assert.Equal("event:month", await HopAsync("event:day", Days(6)));
        Assert.Equal("event:same-day-longer", (await HopAsync("event:after", Days(1))).Split(' ')[0]);
        Assert.Equal("", await HopAsync("event:undated", Days(1_000_000)));
        Assert.Equal("", await HopAsync("event:open", Days(1_000_000)));
        Assert.Equal("event:week-before", await HopAsync("event:day", Days(7, new TextIs(Property.Name, TextMatch.Contains, ["WEEK"]))));
        Assert.Equal("event:longer-ago event:week-before", Sorted(await HopAsync("event:month", Days(30))));
    }

    [SkippableFact]
    public async Task Hops_nest_and_answer_for_each_row()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Event("One", "2025-05-16"), Some.Event("Two", "2025-06-02"), Some.Place("Istanbul"),
            Some.Source("Paper"),
            Some.Participation("actor:a", "event:one").Cited(), Some.Participation("actor:b", "event:one"),
            Some.Participation("actor:a", "event:two"),
            Some.Relation("event:two", "HELD_AT", "place:istanbul"), Some.Citation("source:paper", "participation:a~one"));
        var citation = Selections.All(new Selection([], [new EndHop(End.Source, Selections.All(new Selection([Property.Name], [])))]));
        var participation = Selections.All(new Selection([Property.Role],
        [
            new EndHop(End.Actor, Selections.All(new Selection([Property.Name], []))),
            new FactsHop(Kind.Citation, [End.Supports], null, Order.Recorded, PageRequest.Whole, citation),
        ]));
        var participants = new FactsHop(Kind.Participation, [End.Event], null, new Order(new OrderEntry(OrderBy.Recorded)),
            new PageRequest(1, Count: true), participation);

        var page = await FetchAsync(new ListRoot(Kind.Event, null, Order.Newest, PageRequest.Whole),
            Selections.All(new Selection([Property.Validity], [participants])));
        var (two, one) = (page.Rows[0]!, page.Rows[1]!);
        Assert.Equal(Interval.On(PartialDate.Parse("2025-06-02")), two.Get<Interval>(Property.Validity));
        Assert.Equal((1, false), (two.Hops[0].Total!.Value, two.Hops[0].HasNext));
        Assert.Equal((2, true), (one.Hops[0].Total!.Value, one.Hops[0].HasNext));
        var all = await FetchAsync(new KeysRoot([Some.Key("event:one")]),
            Selections.All(new Selection([], [participants with { Page = PageRequest.Whole }])));
        var cited = all.Single!.Hops[0].Rows.Single(row => row!.Hops[1].Rows.Count > 0)!;
        Assert.Equal("A", cited.Hops[0].Single!.Get<string>(Property.Name));
        Assert.Equal("Paper", cited.Hops[1].Single!.Hops[0].Single!.Get<string>(Property.Name));
    }
}
