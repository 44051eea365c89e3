using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>How views show the record.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task An_empty_record_answers_with_nothing()
    {
        Assert.Equal("", await ListAsync(Kind.Event));
        Assert.Null(await FindAsync("event:talks"));
        Assert.Equal(0, await AskAsync(snapshot => snapshot.LastRevisionAsync()));
        Assert.Equal((0, DateTimeOffset.MinValue), await AskAsync(snapshot => snapshot.RevisionAtAsync(Clock.Now)));
    }

    [SkippableFact]
    public async Task A_state_shows_on_the_days_on_which_it_holds()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Actor("Russia"), Some.Issue("Ceasefire"), Some.Process("Talks"),
            Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025-05-10/2025-05-20"),
            Some.Engagement("actor:ukraine", "process:talks", time: "2025-05-10/2025-05-20"),
            Some.Relation("actor:russia", "PRESSURES", "actor:ukraine", "2025-05-10/2025-05-20"));

        foreach (var kind in (Kind[])[Kind.Stance, Kind.Engagement, Kind.Relation])
        {
            Assert.Equal("", await ListAsync(kind, On("2025-05-09")));
            Assert.NotEqual("", await ListAsync(kind, On("2025-05-10")));
            Assert.NotEqual("", await ListAsync(kind, On("2025-05-20")));
            Assert.Equal("", await ListAsync(kind, On("2025-05-21")));
            Assert.NotEqual("", await ListAsync(kind));
        }
    }

    [SkippableFact]
    public async Task An_occurrence_shows_from_the_day_on_which_it_began()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Place("Istanbul"), Some.Event("Round one", "2025-05-16"),
            Some.Claim("actor:ukraine", "event:round-one", statedOn: "2025-05-17"),
            Some.Participation("actor:ukraine", "event:round-one", time: "2025-05-16"),
            Some.Relation("event:round-one", "HELD_AT", "place:istanbul", "2025-05-16"));

        foreach (var kind in (Kind[])[Kind.Event, Kind.Participation, Kind.Relation])
        {
            Assert.Equal("", await ListAsync(kind, On("2025-05-15")));
            Assert.NotEqual("", await ListAsync(kind, On("2025-05-16")));
            Assert.NotEqual("", await ListAsync(kind, On("2030-01-01")));
        }
        Assert.Equal("", await ListAsync(Kind.Claim, On("2025-05-16")));
        Assert.NotEqual("", await ListAsync(Kind.Claim, On("2025-05-17")));
    }

    [SkippableFact]
    public async Task What_is_undated_shows_on_every_day()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Event("Talks"),
            Some.Stance("actor:ukraine", "issue:ceasefire"), Some.Participation("actor:ukraine", "event:talks"));

        Assert.Equal("event:talks", await ListAsync(Kind.Event, On("0001-01-01")));
        Assert.Equal("stance:ukraine~ceasefire",
            await ListAsync(Kind.Stance, new View { AsOf = new DateOnly(9999, 12, 31), Extent = Extent.Certain }));
        Assert.Equal("participation:ukraine~talks", await ListAsync(Kind.Participation, On("1000-01-01")));
    }

    [SkippableFact]
    public async Task An_uncertain_date_counts_where_it_may_and_not_where_it_must()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Event("Talks", "2025-05"),
            Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025-05/2025-07"));
        View Certainly(string day) => On(day) with { Extent = Extent.Certain };

        Assert.Equal("event:talks", await ListAsync(Kind.Event, On("2025-05-01")));
        Assert.Equal("", await ListAsync(Kind.Event, Certainly("2025-05-30")));
        Assert.Equal("event:talks", await ListAsync(Kind.Event, Certainly("2025-05-31")));
        Assert.Equal("stance:ukraine~ceasefire", await ListAsync(Kind.Stance, On("2025-07-31")));
        Assert.Equal("", await ListAsync(Kind.Stance, Certainly("2025-07-02")));
        Assert.Equal("stance:ukraine~ceasefire", await ListAsync(Kind.Stance, Certainly("2025-07-01")));
        Assert.Equal("", await ListAsync(Kind.Stance, Certainly("2025-05-30")));
    }

    [SkippableFact]
    public async Task A_state_whose_end_is_unknown_holds_possibly_for_ever_and_certainly_on_its_first_day()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Actor("Russia"), Some.Issue("Ceasefire"),
            Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025-05-16/"),
            Some.Stance("actor:russia", "issue:ceasefire", time: "2025-05-16/ongoing"));

        Assert.Equal("stance:russia~ceasefire stance:ukraine~ceasefire", Sorted(await ListAsync(Kind.Stance, On("2099-01-01"))));
        Assert.Equal("stance:russia~ceasefire", await ListAsync(Kind.Stance, On("2099-01-01") with { Extent = Extent.Certain }));
        Assert.Equal(
            "stance:russia~ceasefire stance:ukraine~ceasefire",
            Sorted(await ListAsync(Kind.Stance, On("2025-05-16") with { Extent = Extent.Certain })));
    }

    [SkippableFact]
    public async Task Undated_edges_follow_their_events_revised_date()
    {
        var talks = Some.Event("Talks", "2025-05-16");
        await PutAsync(
            talks, Some.Actor("Ukraine"), Some.Place("Istanbul"), Some.Event("Exchange", "2025-05-23"),
            Some.Participation("actor:ukraine", "event:talks"), Some.Relation("event:talks", "HELD_AT", "place:istanbul"),
            Some.Relation("event:talks", "LED_TO", "event:exchange"));
        Assert.Equal("participation:ukraine~talks", await ListAsync(Kind.Participation, On("2025-05-16")));

        await PutAsync(talks with { Date = Some.Time("2025-06-02") });

        Assert.Equal("", await ListAsync(Kind.Participation, On("2025-06-01")));
        Assert.Equal("", await ListAsync(Kind.Relation, On("2025-06-01")));
        Assert.Equal("participation:ukraine~talks", await ListAsync(Kind.Participation, On("2025-06-02")));
        Assert.Equal("relation:held-at~talks~istanbul relation:led-to~talks~exchange",
            Sorted(await ListAsync(Kind.Relation, On("2025-06-02"))));
        Assert.Equal("participation:ukraine~talks",
            await ListAsync(Kind.Participation, where: new During(new DateOnly(2025, 6, 1), null, Extent.Certain)));
        Assert.Equal("participation:ukraine~talks", await ListAsync(Kind.Participation, On("2025-06-01") with { AtRevision = 1 }));
    }

    [SkippableFact]
    public async Task A_relation_between_two_events_takes_the_date_of_the_first()
    {
        await PutAsync(Some.Event("Cause", "2025-06-10"), Some.Event("Effect", "2025-06-01"),
            Some.Relation("event:cause", "LED_TO", "event:effect"));

        Assert.Equal("", await ListAsync(Kind.Relation, On("2025-06-09")));
        Assert.NotEqual("", await ListAsync(Kind.Relation, On("2025-06-10")));
        Assert.Equal("", await ListAsync(Kind.Relation, where: new During(null, new DateOnly(2025, 6, 9), Extent.Possible)));
        Assert.NotEqual("", await ListAsync(Kind.Relation, where: new During(new DateOnly(2025, 6, 10), null, Extent.Certain)));
    }

    [SkippableFact]
    public async Task A_relation_that_leads_to_an_event_is_an_occurrence_too()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Event("Truce", "2025-06-02"), Some.Relation("actor:ukraine", "AGREED_TO", "event:truce"),
            Some.Event("Other", "2025-06-01"), Some.Relation("actor:ukraine", "AGREED_TO", "event:other", "2025-06-03/2025-06-04"));

        Assert.Equal("relation:agreed-to~ukraine~truce", await ListAsync(Kind.Relation, On("2025-06-02")));
        Assert.Equal("relation:agreed-to~ukraine~other relation:agreed-to~ukraine~truce",
            Sorted(await ListAsync(Kind.Relation, On("2030-01-01"))));
        Assert.Equal("relation:agreed-to~ukraine~truce",
            await ListAsync(Kind.Relation, where: new During(null, new DateOnly(2025, 6, 2), Extent.Certain)));
    }

    [SkippableFact]
    public async Task Sources_and_lasting_things_are_outside_asOf()
    {
        await PutAsync(Some.Source("Report", "2025-06-03"), Some.Process("Talks", "2025-05-16/2025-06-02"), Some.Actor("Ukraine"),
            Some.Citation("source:report", "actor:ukraine"));

        var early = On("1900-01-01");
        Assert.Equal("source:report", await ListAsync(Kind.Source, early));
        Assert.Equal("process:talks", await ListAsync(Kind.Process, early));
        Assert.Equal("citation:report~ukraine", await ListAsync(Kind.Citation, early));
    }

    [SkippableFact]
    public async Task A_stance_stays_without_the_event_at_which_it_was_stated()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Event("Talks", "2025-05-16"),
            Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025/ongoing", statedAt: "event:talks"));

        var before = On("2025-05-15");
        Assert.Equal("stance:ukraine~ceasefire", await ListAsync(Kind.Stance, before));
        Assert.Equal("", await HopAsync("stance:ukraine~ceasefire", new EndHop(End.StatedAt, new Selections()), before));
        Assert.Equal("", await ListAsync(Kind.Stance, before, new EndIn(End.StatedAt, [Some.Key("event:talks")])));
        Assert.Equal("", await ListAsync(Kind.Stance, before, new EndPasses(End.StatedAt, new AllOf([]))));
        Assert.Equal("event:talks", await HopAsync("stance:ukraine~ceasefire", new EndHop(End.StatedAt, new Selections())));
    }

    [SkippableFact]
    public async Task Facts_below_the_least_confidence_vanish_and_those_that_state_none_stay()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Event("A"), Some.Event("B"), Some.Event("C"),
            Some.Participation("actor:ukraine", "event:a") with { Confidence = 0.4 },
            Some.Participation("actor:ukraine", "event:b") with { Confidence = 0.5 },
            Some.Participation("actor:ukraine", "event:c"));

        Assert.Equal("participation:ukraine~b participation:ukraine~c",
            Sorted(await ListAsync(Kind.Participation, new View { MinConfidence = 0.5 })));
    }

    [SkippableFact]
    public async Task A_citation_vanishes_with_what_it_is_given_for()
    {
        await PutAsync(
            Some.Source("Paper"), Some.Actor("Ukraine"), Some.Event("Talks", "2025-05-16"),
            Some.Participation("actor:ukraine", "event:talks").Cited(), Some.Citation("source:paper", "participation:ukraine~talks"));

        Assert.Equal("", await ListAsync(Kind.Citation, On("2025-05-15")));
        Assert.Equal("citation:paper~ukraine~talks", await ListAsync(Kind.Citation, On("2025-05-16")));
    }

    [SkippableFact]
    public async Task Retracting_a_stance_keeps_it_in_yesterdays_view()
    {
        await PutAsync(Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Stance("actor:ukraine", "issue:ceasefire"));
        var yesterday = Clock.Now;
        Clock.Move(TimeSpan.FromDays(1));

        await WriteAsync(new Retract(Some.Key("stance:ukraine~ceasefire"), "Misread."));

        Assert.Equal("", await ListAsync(Kind.Stance));
        var (revision, at) = await AskAsync(snapshot => snapshot.RevisionAtAsync(yesterday));
        Assert.Equal((1, yesterday), (revision, at));
        Assert.Equal("stance:ukraine~ceasefire", await ListAsync(Kind.Stance, new View { AtRevision = revision }));
    }

    [SkippableFact]
    public async Task A_retracted_fact_is_found_by_its_key_and_only_there()
    {
        await PutAsync(
            Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025-05-16/"),
            Some.Source("Paper"), Some.Citation("source:paper", "stance:ukraine~ceasefire"));
        await WriteAsync(new Retract(Some.Key("stance:ukraine~ceasefire"), "Misread."));

        var row = await FindAsync("stance:ukraine~ceasefire", null, Property.Retracted, Property.Position);
        Assert.Equal("Misread.", row!.Get<Retraction>(Property.Retracted)!.Reason);
        Assert.Equal("SUPPORTS", row.Get<string>(Property.Position));
        Assert.Equal("", await ListAsync(Kind.Stance));
        Assert.Equal("", await ListAsync(Kind.Citation));
        Assert.Equal("", await HopAsync("actor:ukraine", To(Kind.Stance, End.Actor)));
        Assert.NotNull(await FindAsync("stance:ukraine~ceasefire", On("1900-01-01")));
    }

    [SkippableFact]
    public async Task The_ends_of_a_retracted_fact_show_even_where_they_were_withdrawn_since()
    {
        await PutAsync(Some.Actor("Ukraine"), Some.Issue("Ceasefire"), Some.Event("Talks"),
            Some.Stance("actor:ukraine", "issue:ceasefire", statedAt: "event:talks"));
        await WriteAsync(new Retract(Some.Key("stance:ukraine~ceasefire"), "Misread."));
        await WriteAsync(new Retract(Some.Key("issue:ceasefire"), "No issue."), new Retract(Some.Key("event:talks"), "Not held."));

        Assert.Equal("issue:ceasefire", await HopAsync("stance:ukraine~ceasefire", new EndHop(End.Issue, new Selections())));
        Assert.Equal("actor:ukraine", await HopAsync("stance:ukraine~ceasefire", new EndHop(End.Actor, new Selections())));
        Assert.Equal("", await HopAsync("stance:ukraine~ceasefire", new EndHop(End.StatedAt, new Selections())));
    }

    [SkippableFact]
    public async Task A_retracted_entity_is_unknown_now_and_known_before()
    {
        await PutAsync(Some.Actor("Ukraine"));
        await WriteAsync(new Retract(Some.Key("actor:ukraine"), "A test."));

        Assert.Null(await FindAsync("actor:ukraine"));
        Assert.NotNull(await FindAsync("actor:ukraine", new View { AtRevision = 1 }));
        Assert.Null(await FindAsync("actor:ukraine", new View { AtRevision = 0 }));
    }

    [SkippableFact]
    public async Task A_retracted_element_comes_back_when_it_is_put_again()
    {
        await PutAsync(Some.Actor("Ukraine"));
        await WriteAsync(new Retract(Some.Key("actor:ukraine"), "A test."));
        await PutAsync(Some.Actor("Ukraine"));

        var row = await FindAsync("actor:ukraine", null, Property.Recorded);
        Assert.Equal((3, 3), (row!.Get<Recorded>(Property.Recorded).Revision, row.Get<Recorded>(Property.Recorded).Version));
        Assert.Null(await FindAsync("actor:ukraine", new View { AtRevision = 2 }));
    }

    [SkippableFact]
    public async Task A_view_of_a_place_shows_the_content_of_then()
    {
        var ukraine = Some.Actor("Ukraine");
        await PutAsync(ukraine);
        await PutAsync(ukraine with { Description = "A state in Europe." });

        Assert.Null((await FindAsync("actor:ukraine", new View { AtRevision = 1 }, Property.Description))!.Get<string>(
            Property.Description));
        Assert.Equal("A state in Europe.",
            (await FindAsync("actor:ukraine", new View { AtRevision = 2 }, Property.Description))!.Get<string>(Property.Description));
    }

    [SkippableFact]
    public async Task A_place_that_is_not_there_is_refused()
    {
        await PutAsync(Some.Actor("Ukraine"));

        await Assert.ThrowsAsync<InvalidRequestException>(() => ListAsync(Kind.Actor, new View { AtRevision = 2 }));
        await Assert.ThrowsAsync<InvalidRequestException>(() => ListAsync(Kind.Actor, new View { AtRevision = -1 }));
    }
}
