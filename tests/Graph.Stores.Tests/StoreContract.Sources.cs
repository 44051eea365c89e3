using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>What is not seen without some sources, in the present and the past.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task An_event_or_fact_vanishes_when_all_its_sources_are_excluded()
    {
        await PutAsync(
            Some.Source("Paper"), Some.Source("Agency"), Some.Actor("Ukraine"), Some.Issue("Ceasefire"),
            Some.Event("Told by one"), Some.Event("Told by two"), Some.Event("Told by none"),
            Some.Stance("actor:ukraine", "issue:ceasefire").Cited(),
            Some.Citation("source:paper", "event:told-by-one"), Some.Citation("source:paper", "event:told-by-two"),
            Some.Citation("source:agency", "event:told-by-two"), Some.Citation("source:paper", "stance:ukraine~ceasefire"));

        var view = new View { ExcludeSources = [Some.Key("source:paper")] };
        Assert.Equal("event:told-by-none event:told-by-two", Sorted(await ListAsync(Kind.Event, view)));
        Assert.Equal("", await ListAsync(Kind.Stance, view));
        Assert.Equal("citation:agency~told-by-two", await ListAsync(Kind.Citation, view));
        Assert.Equal("source:agency source:paper", Sorted(await ListAsync(Kind.Source, view)));
    }

    [SkippableFact]
    public async Task Excluding_a_source_takes_no_entity_but_events()
    {
        await PutAsync(Some.Source("Paper"), Some.Actor("Ukraine"), Some.Citation("source:paper", "actor:ukraine"));

        var view = new View { ExcludeSources = [Some.Key("source:paper")] };
        Assert.Equal("actor:ukraine", await ListAsync(Kind.Actor, view));
        Assert.Equal("", await ListAsync(Kind.Citation, view));
    }

    [SkippableFact]
    public async Task A_fact_vanishes_with_an_end_of_it()
    {
        await PutAsync(
            Some.Source("Paper"), Some.Actor("Ukraine"), Some.Event("Talks"), Some.Citation("source:paper", "event:talks"),
            Some.Participation("actor:ukraine", "event:talks"), Some.Claim("actor:ukraine", "event:talks"),
            Some.Citation("source:paper", "actor:ukraine"));

        var view = new View { ExcludeSources = [Some.Key("source:paper")] };
        Assert.Equal("", await ListAsync(Kind.Participation, view));
        Assert.Equal("", await ListAsync(Kind.Claim, view));
    }

    [SkippableFact]
    public async Task An_excluded_source_that_was_absorbed_means_the_kept_one()
    {
        await PutAsync(Some.Source("Old"), Some.Source("New"), Some.Event("Talks"), Some.Citation("source:old", "event:talks"));
        await WriteAsync(new Merge(Some.Key("source:old"), Some.Key("source:new"), "The same."));

        Assert.Equal("", await ListAsync(Kind.Event, new View { ExcludeSources = [Some.Key("source:old")] }));
        Assert.Equal("", await ListAsync(Kind.Event, new View { ExcludeSources = [Some.Key("source:new")] }));
        Assert.Equal("event:talks", await ListAsync(Kind.Event, new View { AtRevision = 1, ExcludeSources = [Some.Key("source:new")] }));
    }

    [SkippableFact]
    public async Task Clocks_sources_and_confidence_hold_together_on_every_hop()
    {
        await PutAsync(
            Some.Source("Paper"), Some.Actor("Ukraine"), Some.Actor("Russia"), Some.Actor("Turkey"), Some.Event("Talks", "2025-05-16"),
            Some.Participation("actor:ukraine", "event:talks"), Some.Participation("actor:russia", "event:talks") with { Confidence = 0.1 },
            Some.Participation("actor:turkey", "event:talks").Cited(), Some.Citation("source:paper", "participation:turkey~talks"));
        var participants = new NeighborsHop([new Step(Kind.Participation, End.Event, End.Actor)], Kind.Actor, null, Order.ByName,
            PageRequest.Whole, new Selections());

        Assert.Equal("actor:russia actor:turkey actor:ukraine", await HopAsync("event:talks", participants));
        await PutAsync(Some.Actor("Later"));
        var view = On("2025-05-16") with
        {
            AtRevision = 1,
            ExcludeSources = [Some.Key("source:paper")],
            MinConfidence = 0.5,
            Extent = Extent.Certain
        };
        Assert.Equal("actor:ukraine", await HopAsync("event:talks", participants, view));
    }

    [SkippableFact]
    public async Task What_excluding_sources_takes_it_takes_of_the_past()
    {
        await PutAsync(
            Some.Source("Paper"), Some.Source("Agency"), Some.Actor("Ukraine"), Some.Event("Talks", "2025-05-16"),
            Some.Event("Round", "2025-06-02"),
            Some.Citation("source:paper", "event:talks"), Some.Citation("source:paper", "event:round"),
            Some.Citation("source:agency", "event:round"),
            Some.Participation("actor:ukraine", "event:talks").Cited(), Some.Participation("actor:ukraine", "event:round").Cited(),
            Some.Claim("actor:ukraine", "event:talks").Cited(), Some.Relation("event:talks", "LED_TO", "event:round").Cited(),
            Agency("talks", "participation:ukraine~talks"), Agency("round", "participation:ukraine~round"),
            Agency("claim", Some.Claim("actor:ukraine", "event:talks").Key.Value),
            Agency("led-to", Some.Relation("event:talks", "LED_TO", "event:round").Key.Value));
        var then = new View { AtRevision = 1, ExcludeSources = [Some.Key("source:paper")] };
        var before = await EverythingAsync(then);
        await PutAsync(Some.Citation("source:agency", "event:talks"));
        await WriteAsync(new Retract(Some.Citation("source:agency", "event:round").Key, "Not so."));

        Assert.Equal(before, await EverythingAsync(then));
        foreach (var view in (View[])[then, then with { AsOf = new DateOnly(2025, 6, 2) }])
        {
            Assert.Equal("event:round", await ListAsync(Kind.Event, view));
            Assert.Equal("participation:ukraine~round", await ListAsync(Kind.Participation, view));
            Assert.Equal("", await ListAsync(Kind.Claim, view));
            Assert.Equal("", await ListAsync(Kind.Relation, view));
            Assert.Equal("citation:agency~round citation:round", Sorted(await ListAsync(Kind.Citation, view)));
        }
        Assert.Equal("", await ListAsync(Kind.Participation, then with { AsOf = new DateOnly(2025, 6, 1) }));
        Assert.Equal("event:talks", await ListAsync(Kind.Event, then with { AtRevision = null }));
        Assert.Equal("participation:ukraine~talks", await ListAsync(Kind.Participation, then with { AtRevision = null }));

        static Citation Agency(string key, string supports) =>
            Some.Citation("source:agency", supports) with { Key = Some.Key($"citation:{key}") };
    }

    [SkippableFact]
    public async Task A_redacted_citation_was_there_before_its_speaker()
    {
        await PutAsync(Some.Source("Paper"), Some.Event("Talks"), Some.Citation("source:paper", "event:talks", quote: "They met."));
        await PutAsync(Some.Actor("Jane Doe"), Some.Citation("source:paper", "event:talks", quote: "They met.", speaker: "actor:jane-doe"));
        await WriteAsync(new Redact(Some.Key("citation:paper~talks"), "By law."));

        Assert.Equal("citation:paper~talks", await ListAsync(Kind.Citation, new View { AtRevision = 1 }));
    }

    private async Task<string> EverythingAsync(View view)
    {
        var lists = new List<string>();
        foreach (var kind in Kinds.All)
            lists.Add(await ListAsync(kind, view));
        return string.Join('|', lists);
    }
}
