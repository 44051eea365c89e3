using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Testing;

namespace Graph.Core.Tests.Model;

/// <summary>An invalid element cannot be made; the message quotes the value and says what was expected.</summary>
public class ValidationTests
{
    public static TheoryData<string, Func<object>> Refused { get; } = new()
    {
        { "'event:a' is not the key of an actor. Give key a key like actor:name.",
            () => Some.Actor("A") with { Key = Some.Key("event:a") } },
        { "'' is not the key of an actor. Give key a key like actor:name.", () => Some.Actor("A") with { Key = default } },
        { "'actor:a' has no official name. Give it one.", () => Some.Actor("A") with { Names = [new Name("A")] } },
        { "names has 101 entries. At most 100 are allowed.",
        () => Some.Actor("A") with { Names = [.. Enumerable.Repeat(new Name("A", Kind: NameKind.Official), 101)] } },
        { "externalIds has 101 entries. At most 100 are allowed.",
        () => Some.Actor("A") with { ExternalIds = [.. Enumerable.Repeat(new ExternalId("ISO3", "UKR"), 101)] } },
        { "authors has 101 entries. At most 100 are allowed.", () => Some.Source("S") with { Authors = [.. Enumerable.Repeat("A", 101)] } },
        { "name is blank. Give a text, or leave it out.", () => new Name(" ") },
        { "name has 501 characters. Shorten it to 500.", () => new Name(new string('a', 501)) },
        { "language has 36 characters. Shorten it to 35.", () => new Name("A", new string('a', 36)) },
        { "scheme is empty. Give a code of the ontology.", () => new ExternalId("", "1") },
        { "value is blank. Give a text, or leave it out.", () => new ExternalId("ISO3", "") },
        { "type is empty. Give a code of the ontology.", () => Some.Actor("A", "") },
        { "role is empty. Give a code of the ontology.", () => Some.Participation("actor:a", "event:e", " ") },
        { "position is empty. Give a code of the ontology.", () => Some.Stance("actor:a", "issue:i", "") },
        { "'Ukr' is not a country code. Write three capital letters of ISO 3166-1, like UKR.", () => Some.Actor("A", country: "Ukr") },
        { "description is blank. Give a text, or leave it out.", () => Some.Issue("I") with { Description = "\t" } },
        { "description has 10001 characters. Shorten it to 10000.",
        () => Some.Issue("I") with { Description = new string('a', 10_001) } },
        { "latitude is 90.5. Give a number between -90 and 90.", () => Some.Place("P", latitude: 90.5) },
        { "longitude is -181. Give a number between -180 and 180.", () => Some.Place("P", longitude: -181) },
        { "latitude is NaN. Give a number between -90 and 90.", () => Some.Place("P", latitude: double.NaN) },
        { "score is 1.5. Give a number between -1 and 1.", () => Some.Stance("actor:a", "issue:i", score: 1.5) },
        { "confidence is -0.1. Give a number between 0 and 1.", () => Some.Stance("actor:a", "issue:i") with { Confidence = -0.1 } },
        { "minConfidence is 2. Give a number between 0 and 1.", () => new View { MinConfidence = 2 } },
        { "number is NaN. Give a finite number.", () => Some.Claim(null, "event:e") with { Number = double.NaN } },
        { "url is 'ftp://example.org/'. Give an absolute http or https address.",
        () => Some.Source("S") with { Url = new Uri("ftp://example.org/") } },
        { "archivedUrl is '/a'. Give an absolute http or https address.",
        () => Some.Source("S") with { ArchivedUrl = new Uri("/a", UriKind.Relative) } },
        { "'event:e' is not the key of an actor. Give actor a key like actor:name.", () => Some.Participation("event:e", "event:e") },
        { "'actor:a' is not the key of an event. Give statedAt a key like event:name.",
            () => Some.Stance("actor:a", "issue:i", statedAt: "actor:a") },
        { "'claim:c' is not the key of an entity. Give about the key of an actor, place, issue, process, event or source.",
        () => Some.Claim(null, "claim:c") },
        { "'stance:s' is not the key of an entity. Give to the key of an actor, place, issue, process, event or source.",
        () => Some.Relation("actor:a", "SUPPORTS", "stance:s") },
        { "'citation:c' cannot have citations. Give supports the key of an entity or a fact.",
            () => Some.Citation("source:s", "citation:c") },
        { "'actor:a' is not the key of a source. Give source a key like source:name.", () => Some.Citation("actor:a", "event:e") },
        { "quote has 5001 characters. Shorten it to 5000.", () => Some.Citation("source:s", "event:e", new string('a', 5_001)) },
        { "uncited has 501 characters. Shorten it to 500.",
        () => Some.Stance("actor:a", "issue:i") with { Uncited = new string('a', 501) } },
        { "'a b' is not a batch id; use 1 to 200 characters of A-Z a-z 0-9 - . _ ~ :", () => Some.Batch() with { Id = "a b" } },
        { "'' is not a batch id; use 1 to 200 characters of A-Z a-z 0-9 - . _ ~ :", () => Some.Batch() with { Id = "" } },
        { "The batch has 100001 writes; at most 100000 are allowed. Split it.",
        () => Some.Writes([.. Enumerable.Repeat(new RetractMissing("x"), 100_001)]) },
        { "101 sources are excluded; at most 100 are allowed.",
        () => new View { ExcludeSources = [.. Enumerable.Range(0, 101).Select(i => Some.Key($"source:{i}"))] } },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_invalid_cannot_be_made(string message, Func<object> make)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(make);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_that_cannot_be_asked_are_refused()
    {
        Assert.Equal("A page of 501 was asked for; ask for 0 to 500, and page on with a cursor.",
            Assert.Throws<InvalidRequestException>(() => new PageRequest(501)).Message);
        Assert.Equal("PAGE_SIZE", Assert.Throws<InvalidRequestException>(() => new PageRequest(-1)).Code);
        SearchRequest Search(string text) => new(text, SearchRequest.Searchable, 10, null, new Selections());
        Assert.Equal("'…' cannot be searched for; give 1 to 16 words of letters or digits.",
            Assert.Throws<InvalidRequestException>(() => Search("…")).Message);
        Assert.Equal("SEARCH_TEXT", Assert.Throws<InvalidRequestException>(() => Search(string.Join(' ', Enumerable.Range(0, 17)))).Code);
        Assert.Equal(16, Search(string.Join(' ', Enumerable.Range(0, 16))).Words.Count);
    }

    [Fact]
    public void Excluded_sources_stand_in_order_each_once()
    {
        var view = new View { ExcludeSources = [Some.Key("source:b"), Some.Key("source:a"), Some.Key("source:b")] };

        Assert.Equal([Some.Key("source:a"), Some.Key("source:b")], view.ExcludeSources);
        Assert.Equal(new View { ExcludeSources = [Some.Key("source:a"), Some.Key("source:b")] }, view);
        Assert.True(new View().IsDefault && !view.IsDefault);
    }

    [Fact]
    public void The_shown_name_is_the_first_official_one_or_that_of_the_language()
    {
        var place = Some.Place("Kyiv") with
        {
            Names =
            [new Name("Kiew", "de"), new Name("Kyiv", "en", NameKind.Official), new Name("Київ", "uk", NameKind.Official),
            new Name("Киев", "ru")]
        };

        Assert.Equal("Kyiv", place.Name);
        Assert.Equal(("Київ", "Київ", "Kyiv", "Kyiv"),
            (place.OfficialName("uk"), place.OfficialName("UK"), place.OfficialName("ru"), place.OfficialName(null)));
    }

    [Fact]
    public void Redirecting_turns_every_end_that_was_meant()
    {
        var claim = Some.Claim("actor:a", "actor:a", party: "actor:b");
        var moved = (Claim)claim.Redirect(Some.Key("actor:a"), Some.Key("actor:c"));

        Assert.Equal(("actor:c", "actor:c", "actor:b"), (moved.Claimant!.Value.Value, moved.About.Value, moved.Party!.Value.Value));
        Assert.Equal(claim, claim.Redirect(Some.Key("actor:x"), Some.Key("actor:c")));
    }
}
