using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Full-text search.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task Search_finds_names_whatever_their_case_and_diacritics()
    {
        await PutAsync(
            Some.Place("Çırağan Sarayı"), Some.Place("Łódź"),
            Some.Place("Istanbul") with { Names = [new Name("İSTANBUL", "tr", NameKind.Official)] },
            Some.Place("Kyiv") with { Names = [new Name("Kyiv", "en", NameKind.Official), new Name("Київ", "uk")] },
            Some.Actor("Zürich’s O'Brien-Smith"));

        Assert.Equal("place:ciragan-sarayi", await SearchAsync("ciragan"));
        Assert.Equal("place:ciragan-sarayi", await SearchAsync("ÇIRAĞAN sarayi"));
        Assert.Equal("place:lodz", await SearchAsync("lodz"));
        Assert.Equal("place:istanbul", await SearchAsync("istanbul"));
        Assert.Equal("place:kyiv", await SearchAsync("київ"));
        Assert.Equal("actor:zurich-s-o-brien-smith", await SearchAsync("smith brien zurich"));
        Assert.Equal("", await SearchAsync("irağan"));
    }

    [SkippableFact]
    public async Task Each_word_must_begin_some_word_of_the_element()
    {
        await PutAsync(
            Some.Event("Istanbul talks") with { Description = "Second round, at the palace." }, Some.Event("Istanbul summit"),
            Some.Event("Palace talks"),
            Some.Event("x5") with { Names = [new Name("2025 round", Kind: NameKind.Official)] });

        Assert.Equal("event:istanbul-talks", await SearchAsync("ista pal"));
        Assert.Equal("event:istanbul-talks", await SearchAsync("palace, (istanbul)!"));
        Assert.Equal("event:istanbul-summit event:istanbul-talks", Sorted(await SearchAsync("i")));
        Assert.Equal("", await SearchAsync("istanbul geneva"));
        Assert.Equal("event:x5", await SearchAsync("202"));
        Assert.Equal("", await SearchAsync("25"));
        Assert.Equal("", await SearchAsync("AND OR NOT"));
        Assert.Equal("event:x5", await SearchAsync("\"round\" 2025*"));
    }

    [SkippableFact]
    public async Task Exact_names_come_first_then_names_then_texts_and_the_newest_within()
    {
        await PutAsync(
            Some.Event("Ceasefire", "2020"), Some.Event("Ceasefire talks", "2025-06"), Some.Event("Talks on a ceasefire", "2025-07"),
            Some.Event("Summit", "2025-08") with { Description = "On the ceasefire." },
            Some.Event("Meeting", "2025-09") with { Description = "Ceasefires." }, Some.Event("No ceasefire"),
            Some.Actor("A"), Some.Issue("I"),
            Some.Stance("actor:a", "issue:i", time: "2025-08-15/") with { Summary = "A ceasefire first." },
            Some.Claim("actor:a", "issue:i", "There was a ceasefire.", "2025-08-20"), Some.Source("Paper"),
            Some.Citation("source:paper", "issue:i", "The ceasefire held."));

        var page = await SearchPageAsync("CEASEFIRE", new PageRequest(500).Size);
        Assert.Equal(
            "event:ceasefire event:talks-on-a-ceasefire event:ceasefire-talks event:no-ceasefire event:meeting claim:a~i stance:a~i "
                + "event:summit citation:paper~i",
            Keys(page));
        Assert.Equal([3, 2, 2, 2, 1, 1, 1, 1, 1], page.Hits.Select(hit => hit.Rank));
        Assert.Equal([3L, Some.Time("2020").Bounds.SortDate], page.Hits[0].Position.Values);
        Assert.Equal([1L, null], page.Hits[^1].Position.Values);
        Assert.False(page.HasNext);
    }

    [SkippableFact]
    public async Task The_text_of_a_hit_is_the_one_with_the_most_of_the_words()
    {
        await PutAsync(Some.Event("Istanbul talks") with
        {
            Names = [new Name("Istanbul talks", Kind: NameKind.Official), new Name("İstanbul görüşmeleri", "tr"),
            new Name("Talks on prisoners")],
            Description = "The talks in Istanbul brought prisoners home.",
        });

        Assert.Equal("Istanbul talks", Assert.Single((await SearchPageAsync("talks", 10)).Hits).Text);
        Assert.Equal("Talks on prisoners", Assert.Single((await SearchPageAsync("prison", 10)).Hits).Text);
        Assert.Equal("İstanbul görüşmeleri", Assert.Single((await SearchPageAsync("gorusmeleri", 10)).Hits).Text);
        Assert.Equal("The talks in Istanbul brought prisoners home.",
            Assert.Single((await SearchPageAsync("istanbul prisoners", 10)).Hits).Text);
    }

    [SkippableFact]
    public async Task Search_keeps_to_the_kinds_wanted_and_to_the_view()
    {
        await PutAsync(
            Some.Actor("Delta force", "ARMED_FORCES"), Some.Place("Delta"), Some.Event("Delta raid", "2025-05-16"),
            Some.Participation("actor:delta-force", "event:delta-raid"));

        Assert.Equal("actor:delta-force place:delta", Sorted(await SearchAsync("delta", [Kind.Actor, Kind.Place])));
        Assert.Equal("", await SearchAsync("delta", []));
        Assert.Equal("actor:delta-force place:delta", Sorted(await SearchAsync("delta", view: On("2025-05-15"))));
        await PutAsync(Some.Place("Delta") with { Names = [new Name("Nile", Kind: NameKind.Official)] });
        Assert.Equal("", await SearchAsync("delta", [Kind.Place]));
        Assert.Equal("place:delta", await SearchAsync("nile"));
        Assert.Equal("place:delta", await SearchAsync("delta", [Kind.Place], new View { AtRevision = 1 }));
        Assert.Equal("", await SearchAsync("nile", view: new View { AtRevision = 1 }));
    }

    [SkippableFact]
    public async Task Search_pages_on_after_a_hit()
    {
        await PutAsync(Enumerable.Range(0, 11).Select(i => Some.Event($"round {i}", (i % 3) switch
        {
            0 => null,
            1 => "2025-05",
            _ =>
            "2025-05-16"
        })));
        var whole = await SearchPageAsync("round", 500);

        var (paged, after) = (new List<string>(), (Position?)null);
        for (var more = true; more;)
        {
            var page = await SearchPageAsync("round", 4, after);
            (more, after) = (page.HasNext, page.Hits[^1].Position);
            paged.AddRange(page.Hits.Select(hit => hit.Row.Key.Value));
        }
        Assert.Equal(11, paged.Count);
        Assert.Equal(whole.Hits.Select(hit => hit.Row.Key.Value), paged);
        Assert.True((await SearchPageAsync("round", 0)).HasNext);
    }

    [SkippableFact]
    public async Task A_hit_carries_what_is_wanted_of_it()
    {
        await PutAsync(Some.Actor("Ukraine", country: "UKR"), Some.Event("Talks"), Some.Participation("actor:ukraine", "event:talks"));
        var wanted = Selections.All(new Selection([Property.Country, Property.Degree], [To(Kind.Participation, End.Actor)]));

        var page = await AskAsync(snapshot => snapshot.SearchAsync(View.Default, new SearchRequest("ukr", [Kind.Actor], 1, null, wanted)));
        var row = Assert.Single(page.Hits).Row;
        Assert.Equal(("UKR", 1L, "participation:ukraine~talks"),
            (row.Get<string>(Property.Country), row.Get<long>(Property.Degree), Keys(row.Hops[0])));
    }

    [SkippableFact]
    public async Task Retracted_absorbed_and_redacted_things_are_not_found()
    {
        await PutAsync(Some.Actor("Alpha"), Some.Actor("Beta"), Some.Actor("Gamma", "PERSON"), Some.Actor("Delta"));
        await WriteAsync(new Retract(Some.Key("actor:alpha"), "A test."));
        await WriteAsync(new Merge(Some.Key("actor:beta"), Some.Key("actor:delta"), "A test."));
        await WriteAsync(new Redact(Some.Key("actor:gamma"), "By law."));

        Assert.Equal("", await SearchAsync("alpha"));
        Assert.Equal("", await SearchAsync("beta"));
        Assert.Equal("", await SearchAsync("gamma"));
        Assert.Equal("actor:alpha", await SearchAsync("alpha", view: new View { AtRevision = 1 }));
        Assert.Equal("actor:beta", await SearchAsync("beta", view: new View { AtRevision = 1 }));
        Assert.Equal("", await SearchAsync("gamma", view: new View { AtRevision = 1 }));
    }

    private static string Keys(SearchPage page) => string.Join(' ', page.Hits.Select(hit => hit.Row.Key.Value));

    private async Task<string> SearchAsync(string text, IReadOnlyCollection<Kind>? kinds = null, View? view = null) =>
        Keys(await AskAsync(
        snapshot => snapshot.SearchAsync(view ?? View.Default,
        new SearchRequest(text, kinds ?? SearchRequest.Searchable, 500, null, new Selections()))));

    private Task<SearchPage> SearchPageAsync(string text, int size, Position? after = null) =>
        AskAsync(snapshot =>
        snapshot.SearchAsync(View.Default, new SearchRequest(text, SearchRequest.Searchable, size, after, new Selections())));
}
