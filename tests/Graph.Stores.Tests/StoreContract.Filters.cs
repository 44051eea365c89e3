using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Which elements pass a filter.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task Filters_combine_and_empty_ones_are_true_or_false()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"));
        Filter Is(string key) => new KeyIn([Some.Key(key)]);

        Assert.Equal("actor:a actor:b actor:c", await ListAsync(Kind.Actor, where: new AllOf([])));
        Assert.Equal("", await ListAsync(Kind.Actor, where: new AnyOf([])));
        Assert.Equal("", await ListAsync(Kind.Actor, where: new Not(new AllOf([]))));
        Assert.Equal("actor:a actor:c", await ListAsync(Kind.Actor, where: new AnyOf([Is("actor:a"), Is("actor:c")])));
        Assert.Equal("actor:c", await ListAsync(Kind.Actor, where: new AllOf([new Not(Is("actor:a")), new Not(Is("actor:b"))])));
        Assert.Equal("", await ListAsync(Kind.Actor, where: new KeyIn([])));
        Assert.Equal("", await ListAsync(Kind.Actor, where: new KeyIn([Some.Key("actor:nobody"), Some.Key("event:a")])));
    }

    [SkippableFact]
    public async Task Alternatives_that_ask_for_the_same_of_others_pass_as_each_alone()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"));
        await PutAsync(Some.Event("One", "2025-05-16"), Some.Event("Two", "2025-06-02"), Some.Event("Three", "2025-07-23"),
            Some.Event("Four"));
        await PutAsync(Some.Participation("actor:a", "event:one"), Some.Participation("actor:b", "event:two", "HOST"),
            Some.Participation("actor:c", "event:three"), Some.Participation("actor:b", "event:three"));
        static Filter Of(params IReadOnlyList<Filter> where) => new HasFact(Kind.Participation, End.Event, new AllOf(where));
        static Filter By(string actor) => new EndIn(End.Actor, [Some.Key(actor)]);

        Assert.Equal("event:three event:one", await ListAsync(Kind.Event, where: new AnyOf([Of(By("actor:a")), Of(By("actor:c"))])));
        Assert.Equal("event:two event:one",
            await ListAsync(Kind.Event,
            where: new AnyOf([Of(By("actor:a")), new AllOf([Of(By("actor:b"), new CodeIn(Property.Role, ["HOST"]))])])));
        Assert.Equal("event:three event:two event:one",
            await ListAsync(Kind.Event, where: new AnyOf([Of(By("actor:a")), new HasFact(Kind.Participation, End.Event, null)])));
        Assert.Equal("event:one event:four",
            await ListAsync(Kind.Event,
            where: new AnyOf([new KeyIn([Some.Key("event:four")]), Of(By("actor:a")), new KeyIn([Some.Key("event:one")])])));
        Assert.Equal("event:four",
            await ListAsync(Kind.Event, where: new Not(new AnyOf([Of(By("actor:a")), Of(By("actor:b")), Of(By("actor:c"))]))));
    }

    [SkippableFact]
    public async Task Texts_are_compared_without_case_and_diacritics()
    {
        await PutAsync(
            Some.Place("Çırağan Sarayı"), Some.Place("Łódź"), Some.Place("100% Straße_a"),
            Some.Place("Kyiv") with { Names = [new Name("Київ", "uk", NameKind.Official), new Name("Kyjiw", "de")] });
        Task<string> Named(TextMatch match, params IReadOnlyList<string> texts) =>
            ListAsync(Kind.Place, where: new TextIs(Property.Name, match, texts));

        Assert.Equal("place:ciragan-sarayi", await Named(TextMatch.StartsWith, "ciragan"));
        Assert.Equal("place:lodz", await Named(TextMatch.Equal, "LODZ"));
        Assert.Equal("place:lodz", await Named(TextMatch.Equal, "nothing", "łódź"));
        Assert.Equal("place:kyiv", await Named(TextMatch.Equal, "КИЇВ"));
        Assert.Equal("place:kyiv", await Named(TextMatch.Contains, "YJI"));
        Assert.Equal("place:ciragan-sarayi", await Named(TextMatch.Contains, "n  sar"));
        Assert.Equal("", await Named(TextMatch.Equal, "ciragan"));
        Assert.Equal("place:100-strasse-a", await Named(TextMatch.Contains, "0%"));
        Assert.Equal("place:100-strasse-a", await Named(TextMatch.Contains, "_a"));
        Assert.Equal("place:100-strasse-a", await Named(TextMatch.Contains, "STRASSE"));
        Assert.Equal("", await Named(TextMatch.Contains, "%_"));
    }

    [SkippableFact]
    public async Task What_an_element_lacks_passes_no_test_and_so_passes_the_opposite()
    {
        await PutAsync(Some.Actor("A", country: "UKR"), Some.Actor("B"), Some.Place("P", latitude: 1, longitude: 1), Some.Place("Q"));
        var isUkrainian = new TextIs(Property.Country, TextMatch.Equal, ["ukr"]);

        Assert.Equal("actor:a", await ListAsync(Kind.Actor, where: isUkrainian));
        Assert.Equal("actor:b", await ListAsync(Kind.Actor, where: new Not(isUkrainian)));
        Assert.Equal("place:q", await ListAsync(Kind.Place, where: new Not(new InBox(0, 0, 2, 2))));
        Assert.Equal("actor:a actor:b", await ListAsync(Kind.Actor, where: new Not(new During(null, null, Extent.Possible))));
        Assert.Equal("actor:a actor:b", await ListAsync(Kind.Actor, where: new Not(new CodeIn(Property.Role, ["PARTY"]))));
    }

    [SkippableFact]
    public async Task Codes_are_compared_exactly()
    {
        await PutAsync(
            Some.Actor("A", "PERSON"), Some.Event("E"), Some.Issue("I"), Some.Participation("actor:a", "event:e", "HOST"),
            Some.Stance("actor:a", "issue:i", "OPPOSES", -0.75), Some.Source("S") with { Reliability = "B" },
            Some.Claim("actor:a", "issue:i") with { Polarity = Polarity.Denies });

        Assert.Equal("actor:a", await ListAsync(Kind.Actor, where: new CodeIn(Property.Type, ["STATE", "PERSON"])));
        Assert.Equal("", await ListAsync(Kind.Actor, where: new CodeIn(Property.Type, ["person", "PERS"])));
        Assert.Equal("participation:a~e", await ListAsync(Kind.Participation, where: new CodeIn(Property.Role, ["HOST"])));
        Assert.Equal("stance:a~i", await ListAsync(Kind.Stance, where: new CodeIn(Property.Position, ["OPPOSES"])));
        Assert.Equal("source:s", await ListAsync(Kind.Source, where: new CodeIn(Property.Reliability, ["A", "B"])));
        Assert.Equal("claim:a~i", await ListAsync(Kind.Claim, where: new CodeIn(Property.Polarity, ["Denies"])));
        Assert.Equal("", await ListAsync(Kind.Claim, where: new CodeIn(Property.Polarity, ["Affirms"])));
        Assert.Equal("", await ListAsync(Kind.Claim, where: new CodeIn(Property.Polarity, [])));
    }

    [SkippableFact]
    public async Task Negative_zero_is_zero()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Issue("I"),
            Some.Claim("actor:a", "issue:i") with { Field = "dead", Number = 0 },
            Some.Claim("actor:b", "issue:i") with { Field = "dead", Number = -0.0 },
            Some.Claim("actor:c", "issue:i") with { Field = "dead", Number = 0 });
        async Task<int> CountAsync(Comparison comparison, double value) =>
            (await PageAsync(Kind.Claim, new PageRequest(500), where: new NumberIs(Property.Number, comparison, value))).Rows.Count;

        foreach (var zero in new[] { 0.0, -0.0 })
            Assert.Equal((3, 3, 0, 0),
                (await CountAsync(Comparison.Equal, zero), await CountAsync(Comparison.GreaterOrEqual, zero),
                await CountAsync(Comparison.Less, zero), await CountAsync(Comparison.Greater, zero)));
        var seen = new List<string>();
        for (Position? after = null; seen.Count < 4;)
        {
            var page = await PageAsync(Kind.Claim, new PageRequest(1, After: after), order: By(OrderBy.Number));
            seen.Add(Keys(page));
            if (!page.HasNext)
                break;
            after = page.Positions[0];
        }
        Assert.Equal(["claim:a~i", "claim:b~i", "claim:c~i"], seen.Order());
    }

    [SkippableFact]
    public async Task Numbers_are_compared_and_unstated_ones_pass_nothing()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Issue("I"), Some.Stance("actor:a", "issue:i", score: 0.5),
            Some.Stance("actor:b", "issue:i", "OPPOSES", -0.75),
            Some.Stance("actor:c", "issue:i", "ABSTAINS", null), Some.Claim("actor:a", "issue:i") with { Field = "dead", Number = 390 });
        Task<string> Scored(Comparison comparison, double value) =>
            ListAsync(Kind.Stance, where: new NumberIs(Property.Score, comparison, value));

        Assert.Equal("stance:a~i", await Scored(Comparison.Equal, 0.5));
        Assert.Equal("stance:a~i", await Scored(Comparison.GreaterOrEqual, 0.5));
        Assert.Equal("", await Scored(Comparison.Greater, 0.5));
        Assert.Equal("stance:b~i", await Scored(Comparison.Less, 0.5));
        Assert.Equal("stance:a~i stance:b~i", Sorted(await Scored(Comparison.LessOrEqual, 0.5)));
        Assert.Equal("claim:a~i", await ListAsync(Kind.Claim, where: new NumberIs(Property.Number, Comparison.Equal, 390)));
        Assert.Equal("actor:a", await ListAsync(Kind.Actor, where: new NumberIs(Property.Degree, Comparison.Greater, 1)));
        Assert.Equal("issue:i", await ListAsync(Kind.Issue, where: new NumberIs(Property.Degree, Comparison.Equal, 4)));
    }

    [SkippableFact]
    public async Task Time_overlaps_what_may_be_or_what_must_be()
    {
        await PutAsync(Some.Event("Day", "2025-05-16"), Some.Event("Month", "2025-05"), Some.Event("Undated"),
            Some.Event("Since", "2025-05-01/"), Some.Event("June", "2025-06"));
        Task<string> In(string? from, string? to, Extent extent = Extent.Possible) => ListAsync(Kind.Event, where: new During(
            from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd"), to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd"),
            extent), order: Order.ByName);

        Assert.Equal("event:day event:month event:since event:undated", await In("2025-05-16", "2025-05-31"));
        Assert.Equal("event:day event:undated", await In("2025-05-16", "2025-05-31", Extent.Certain));
        Assert.Equal("event:day event:since event:undated", await In(null, "2025-05-31", Extent.Certain));
        Assert.Equal("event:june event:since event:undated", await In("2025-06-30", null));
        Assert.Equal("event:undated", await In(null, "2024-12-31"));
        Assert.Equal("event:day event:june event:month event:since event:undated", await In(null, null));
    }

    [SkippableFact]
    public async Task Processes_sources_and_facts_have_their_own_time()
    {
        await PutAsync(
            Some.Process("Talks", "2025-05/2025-06"), Some.Source("Old", "2024"), Some.Source("Unknown"), Some.Actor("A"), Some.Issue("I"),
            Some.Event("E", "2025-05-16"),
            Some.Claim("actor:a", "issue:i", statedOn: "2025-05-20") with { Validity = Some.Time("2030") },
            Some.Participation("actor:a", "event:e"));
        var may = new During(new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 31), Extent.Possible);

        Assert.Equal("process:talks", await ListAsync(Kind.Process, where: may));
        Assert.Equal("source:unknown", await ListAsync(Kind.Source, where: may));
        Assert.Equal("claim:a~i", await ListAsync(Kind.Claim, where: may));
        Assert.Equal("participation:a~e", await ListAsync(Kind.Participation, where: may));
        Assert.Equal("", await ListAsync(Kind.Participation, where: may with { From = new DateOnly(2025, 5, 17) }));
    }

    [SkippableFact]
    public async Task External_ids_are_compared_exactly()
    {
        await PutAsync(Some.Place("Turkey", "COUNTRY", iso3: "TUR"), Some.Place("Istanbul"));

        Assert.Equal("place:turkey", await ListAsync(Kind.Place, where: new HasExternalId("ISO3", "TUR")));
        Assert.Equal("place:turkey", await ListAsync(Kind.Place, where: new HasExternalId("ISO3", null)));
        Assert.Equal("", await ListAsync(Kind.Place, where: new HasExternalId("ISO3", "tur")));
        Assert.Equal("place:istanbul", await ListAsync(Kind.Place, where: new Not(new HasExternalId("ISO3", null))));
        Assert.Equal("", await ListAsync(Kind.Place, where: new HasExternalId("iso3", null)));
    }

    [SkippableFact]
    public async Task A_place_lies_within_others_at_any_remove()
    {
        await PutAsync(
            Some.Place("Land"), Some.Place("Region"), Some.Place("City"), Some.Place("Elsewhere"),
            Some.Relation("place:region", "WITHIN", "place:land"), Some.Relation("place:city", "WITHIN", "place:region"),
            Some.Relation("place:elsewhere", "BORDERS", "place:land"));

        Assert.Equal("place:city place:region",
            await ListAsync(Kind.Place, where: new WithinPlace([Some.Key("place:land")], IncludeSelf: false)));
        Assert.Equal("place:city place:land place:region",
            await ListAsync(Kind.Place, where: new WithinPlace([Some.Key("place:land")], IncludeSelf: true)));
        Assert.Equal("place:city",
            await ListAsync(Kind.Place, where: new WithinPlace([Some.Key("place:nowhere"), Some.Key("place:region")], IncludeSelf: false)));
    }

    [SkippableFact]
    public async Task A_box_includes_its_bounds_and_may_cross_the_antimeridian()
    {
        await PutAsync(Some.Place("East", latitude: 0, longitude: 179), Some.Place("West", latitude: 0, longitude: -179),
            Some.Place("Middle", latitude: 10, longitude: 20));

        Assert.Equal("place:middle", await ListAsync(Kind.Place, where: new InBox(10, 20, 10, 20)));
        Assert.Equal("place:east place:west", await ListAsync(Kind.Place, where: new InBox(-1, 178, 1, -178)));
        Assert.Equal("place:east place:middle place:west", await ListAsync(Kind.Place, where: new InBox(-90, -180, 90, 180)));
        Assert.Equal("", await ListAsync(Kind.Place, where: new InBox(11, 0, 9, 30)));
    }

    [SkippableFact]
    public async Task Facts_pass_by_their_ends_and_entities_by_their_facts()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B", "PERSON"), Some.Event("One", "2025-05-16"), Some.Event("Two"), Some.Place("Istanbul"),
            Some.Source("Paper"),
            Some.Participation("actor:a", "event:one", "HOST"), Some.Participation("actor:b", "event:two"),
            Some.Relation("event:one", "HELD_AT", "place:istanbul"),
            Some.Citation("source:paper", "event:two", speaker: "actor:a"));
        var isPerson = new CodeIn(Property.Type, ["PERSON"]);

        Assert.Equal("participation:a~one",
            await ListAsync(Kind.Participation, where: new EndIn(End.Actor, [Some.Key("actor:a"), Some.Key("actor:c")])));
        Assert.Equal("participation:b~two", await ListAsync(Kind.Participation, where: new EndPasses(End.Actor, isPerson)));
        Assert.Equal("event:two",
            await ListAsync(Kind.Event, where: new HasFact(Kind.Participation, End.Event, new EndPasses(End.Actor, isPerson))));
        Assert.Equal("event:one", await ListAsync(Kind.Event, where: new Not(new HasFact(Kind.Citation, End.Supports, null))));
        Assert.Equal("event:two",
            await ListAsync(Kind.Event,
            where: new HasFact(Kind.Citation, End.Supports, new EndIn(End.Source, [Some.Key("source:paper")]))));
        Assert.Equal("citation:paper~two",
            await ListAsync(Kind.Citation, where: new EndPasses(End.Supports, new TextIs(Property.Name, TextMatch.Equal, ["two"]))));
        Assert.Equal("actor:a", await ListAsync(Kind.Actor, where: new HasFact(Kind.Citation, End.Speaker, null)));
        Assert.Equal("event:one", await ListAsync(Kind.Event, where: new HasFact(Kind.Relation, End.From, new AllOf(
            [new CodeIn(Property.Type, ["HELD_AT"]),
            new EndPasses(End.To, new WithinPlace([Some.Key("place:istanbul")], IncludeSelf: true))]))));
        Assert.Equal("", await ListAsync(Kind.Actor, On("2025-05-15"),
            new HasFact(Kind.Participation, End.Actor, new CodeIn(Property.Role, ["HOST"]))));
        Assert.Equal("", await ListAsync(Kind.Relation, where: new EndIn(End.Actor, [Some.Key("actor:a")])));
    }

    [SkippableFact]
    public async Task An_absorbed_key_in_a_filter_means_the_kept_entity()
    {
        await PutAsync(Some.Actor("Old"), Some.Actor("New"), Some.Event("Talks"), Some.Participation("actor:new", "event:talks"),
            Some.Place("P"), Some.Place("Q"), Some.Place("R"), Some.Relation("place:r", "WITHIN", "place:q"));
        await WriteAsync(new Merge(Some.Key("actor:old"), Some.Key("actor:new"), "The same."),
            new Merge(Some.Key("place:p"), Some.Key("place:q"), "The same."));

        Assert.Equal("actor:new", await ListAsync(Kind.Actor, where: new KeyIn([Some.Key("actor:old")])));
        Assert.Equal("participation:new~talks", await ListAsync(Kind.Participation, where: new EndIn(End.Actor, [Some.Key("actor:old")])));
        Assert.Equal("", await ListAsync(Kind.Participation, new View { AtRevision = 1 }, new EndIn(End.Actor, [Some.Key("actor:old")])));
        Assert.Equal("place:r", await ListAsync(Kind.Place, where: new WithinPlace([Some.Key("place:p")], IncludeSelf: false)));
    }
}
