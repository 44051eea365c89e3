using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Bounded walks outward.</summary>
public abstract partial class StoreContract
{
    private static ExpansionRequest From(string seeds, int depth = 1) =>
        new([.. seeds.Split(' ').Select(Some.Key)], depth, Kinds.Entities, new EdgeFilter());

    [SkippableFact]
    public async Task A_walk_joins_what_lies_within_its_depth_and_keeps_the_facts_among_it()
    {
        await PutAsync(
            Some.Actor("A"), Some.Actor("B"), Some.Event("One"), Some.Event("Two"), Some.Place("P"),
            Some.Participation("actor:a", "event:one"), Some.Participation("actor:b", "event:one"),
            Some.Participation("actor:b", "event:two"),
            Some.Relation("event:one", "HELD_AT", "place:p"), Some.Relation("event:one", "LED_TO", "event:two"));

        Assert.Equal("actor:a/0", Nodes(await ExpandAsync(From("actor:a", 0))));
        Assert.Equal("actor:a/0 event:one/1", Nodes(await ExpandAsync(From("actor:a"))));
        var two = await ExpandAsync(From("actor:a", 2));
        Assert.Equal("actor:a/0 actor:b/2 event:one/1 event:two/2 place:p/2", Sorted(Nodes(two)));
        Assert.Equal(
            "participation:a~one participation:b~one participation:b~two relation:held-at~one~p relation:led-to~one~two",
            Sorted(Edges(two)));
        Assert.True(two.Complete);
        Assert.Equal("event:one", two.Nodes.Single(node => node.Key.Value == "actor:b").Via!.Value.Value);
        Assert.Null(two.Nodes[0].Via);
    }

    [SkippableFact]
    public async Task Seeds_stand_first_as_asked_and_facts_between_them_are_kept()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"), Some.Actor("Old"),
            Some.Relation("actor:a", "PRESSURES", "actor:b"), Some.Relation("actor:b", "PRESSURES", "actor:c"));
        await WriteAsync(new Merge(Some.Key("actor:old"), Some.Key("actor:c"), "The same."));

        var found = await ExpandAsync(From("actor:b actor:nobody actor:old actor:b relation:pressures~a~b", 0));
        Assert.Equal("actor:b/0 actor:c/0", Nodes(found));
        Assert.Equal("relation:pressures~b~c", Edges(found));
    }

    [SkippableFact]
    public async Task Nodes_join_and_facts_stand_in_the_order_read()
    {
        await PutAsync(
            [Some.Actor("A"), .. Enumerable.Range(1, 5)
            .SelectMany(i => (Element[])[Some.Event($"e{i}", $"2025-05-{i:00}"), Some.Participation("actor:a", $"event:e{i}")]),
                Some.Event("Undated"), Some.Participation("actor:a", "event:undated")]);

        var found = await ExpandAsync(From("actor:a"));
        Assert.Equal("actor:a/0 event:e5/1 event:e4/1 event:e3/1 event:e2/1 event:e1/1 event:undated/1", Nodes(found));
        Assert.Equal("participation:a~e5 participation:a~e4 participation:a~e3 participation:a~e2 participation:a~e1 "
            + "participation:a~undated", Edges(found));
    }

    [SkippableFact]
    public async Task Bounds_keep_the_newest_and_say_that_they_cut()
    {
        await PutAsync([Some.Actor("A"), .. Enumerable.Range(1, 5)
            .SelectMany(i => (Element[])[Some.Event($"e{i}", $"2025-05-{i:00}"), Some.Participation("actor:a", $"event:e{i}")])]);

        var ofNode = await ExpandAsync(From("actor:a") with { MaxFactsPerNode = 2 });
        Assert.Equal(("actor:a/0 event:e5/1 event:e4/1", false), (Nodes(ofNode), ofNode.Complete));
        var exactly = await ExpandAsync(From("actor:a") with { MaxFactsPerNode = 5 });
        Assert.Equal((6, true), (exactly.Nodes.Count, exactly.Complete));
        // Six facts: two read from the actor, and of the two events that joined each reads its own again.
        var inAll = await ExpandAsync(From("actor:a", 1) with { MaxFactsPerNode = 2, MaxFacts = 3 });
        Assert.Equal(("actor:a/0 event:e5/1 event:e4/1", false), (Nodes(inAll), inAll.Complete));
        Assert.True((await ExpandAsync(From("actor:a", 1) with { MaxFacts = 10 })).Complete);
        Assert.False((await ExpandAsync(From("actor:a", 1) with { MaxFacts = 9 })).Complete);
    }

    [SkippableFact]
    public async Task Only_wanted_kinds_join_but_facts_to_others_are_read()
    {
        await PutAsync(
            Some.Actor("A"), Some.Event("One", "2025-06-01"), Some.Event("Two", "2025-05-01"), Some.Issue("I"),
            Some.Participation("actor:a", "event:one"),
            Some.Participation("actor:a", "event:two"), Some.Stance("actor:a", "issue:i", time: "2020/"));

        var found = await ExpandAsync(From("actor:a") with { Kinds = [Kind.Issue] });
        Assert.Equal(("actor:a/0 issue:i/1", true), (Nodes(found), found.Complete));
        Assert.Equal(("actor:a/0", false),
            (Nodes(await ExpandAsync(From("actor:a") with { Kinds = [Kind.Issue], MaxFactsPerNode = 2 })), false));
        Assert.Equal("event:one/0 actor:a/1", Nodes(await ExpandAsync(From("event:one", 2) with { Kinds = [Kind.Actor] })));
    }

    [SkippableFact]
    public async Task Edges_carry_their_type_label_ends_and_time()
    {
        await PutAsync(
            Some.Actor("A"), Some.Process("P"), Some.Event("E", "2025-05-16"), Some.Issue("I"),
            Some.Participation("actor:a", "event:e", "HOST"), Some.Engagement("actor:a", "process:p", "MEDIATOR", "2025/"),
            Some.Stance("actor:a", "issue:i", "OFFERS", 0.5, "2024"), Some.Claim("actor:a", "event:e", statedOn: "2025-05-17"),
            Some.Claim(null, "event:e"), Some.Relation("event:e", "CONCERNS", "issue:i"));

        var found = await ExpandAsync(
            From("actor:a") with
            {
                Edges =
            new EdgeFilter([EdgeFilter.ParticipatedIn, EdgeFilter.EngagedIn, EdgeFilter.Stance, EdgeFilter.Claim, "CONCERNS"])
            });
        string Line(ExpansionEdge edge) =>
            FormattableString.Invariant($"{edge.Type} {edge.Label} {edge.From} {edge.To} {edge.Score} {edge.Validity}");
        Assert.Equal(
            [
                "CLAIM  actor:a event:e  undated", "PARTICIPATED_IN HOST actor:a event:e  undated",
                "ENGAGED_IN MEDIATOR actor:a process:p  2025/",
                "STANCE OFFERS actor:a issue:i 0.5 2024", "CONCERNS  event:e issue:i  undated",
            ],
            found.Edges.Select(Line));
        Assert.Equal(Some.Time("2025-05-17").Bounds.SortDate, found.Edges[0].Date);
        Assert.Equal(Some.Time("2025-05-16").Bounds.SortDate, found.Edges[1].Date);
        Assert.DoesNotContain(EdgeFilter.Claim, (await ExpandAsync(From("actor:a"))).Edges.Select(edge => edge.Type));
        Assert.Empty((await ExpandAsync(From("actor:a") with { Edges = new EdgeFilter([]) })).Edges);
    }

    [SkippableFact]
    public async Task Nodes_carry_their_name_type_degree_and_date()
    {
        await PutAsync(Some.Actor("Ukraine"), Some.Event("Talks", "2025-05-16"), Some.Issue("I"),
            Some.Participation("actor:ukraine", "event:talks"), Some.Relation("event:talks", "CONCERNS", "issue:i"));

        var nodes = (await ExpandAsync(From("actor:ukraine", 2))).Nodes;
        Assert.Equal(
            [
                new ExpansionNode(Some.Key("actor:ukraine"), 0, null, "Ukraine", "STATE", 1, null),
                new ExpansionNode(Some.Key("event:talks"), 1, Some.Key("actor:ukraine"), "Talks", "MEETING", 2,
                    Some.Time("2025-05-16").Bounds.SortDate),
                new ExpansionNode(Some.Key("issue:i"), 2, Some.Key("event:talks"), "I", null, 1, null),
            ],
            nodes);
    }

    [SkippableFact]
    public async Task Roles_bind_participations_and_engagements_and_time_binds_all()
    {
        await PutAsync(
            Some.Actor("A"), Some.Event("Hosted", "2025-05-16"), Some.Event("Attended", "2025-05-16"), Some.Event("Later", "2025-06-02"),
            Some.Issue("I"),
            Some.Participation("actor:a", "event:hosted", "HOST"), Some.Participation("actor:a", "event:attended"),
            Some.Participation("actor:a", "event:later", "HOST"),
            Some.Stance("actor:a", "issue:i", time: "2025-05-16"));

        var hosting = From("actor:a") with { Edges = new EdgeFilter(Roles: ["HOST"]) };
        Assert.Equal("actor:a/0 event:hosted/1 event:later/1 issue:i/1", Sorted(Nodes(await ExpandAsync(hosting))));
        var inMay = hosting with { Edges = hosting.Edges with { During = new During(null, new DateOnly(2025, 5, 31), Extent.Certain) } };
        Assert.Equal("actor:a/0 event:hosted/1 issue:i/1", Sorted(Nodes(await ExpandAsync(inMay))));
    }

    [SkippableFact]
    public async Task A_walk_keeps_to_its_view()
    {
        await PutAsync(Some.Actor("A"), Some.Event("One", "2025-05-16"), Some.Event("Two", "2025-06-02"),
            Some.Participation("actor:a", "event:one"), Some.Participation("actor:a", "event:two") with { Confidence = 0.2 });

        Assert.Equal("actor:a/0 event:one/1", Nodes(await ExpandAsync(From("actor:a"), On("2025-06-01"))));
        Assert.Equal("actor:a/0 event:one/1", Nodes(await ExpandAsync(From("actor:a"), new View { MinConfidence = 0.5 })));
        Assert.Equal("", Nodes(await ExpandAsync(From("event:two"), On("2025-06-01"))));
    }

    private static string Nodes(Expansion expansion) => string.Join(' ', expansion.Nodes.Select(node => $"{node.Key}/{node.Distance}"));

    private static string Edges(Expansion expansion) => string.Join(' ', expansion.Edges.Select(edge => edge.Fact.Value));

    private Task<Expansion> ExpandAsync(ExpansionRequest request, View? view = null) =>
        AskAsync(snapshot => snapshot.ExpandAsync(view ?? View.Default, request));
}
