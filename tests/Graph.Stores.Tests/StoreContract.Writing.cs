using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>Batches, and the writes in them.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task A_batch_takes_one_place_and_tells_what_it_did()
    {
        var outcome = await Store.WriteAsync(
            Some.Batch(Some.Actor("A"), Some.Event("E"), Some.Participation("actor:a", "event:e")) with { By = "tester" });

        Assert.Equal(new BatchOutcome(1, Clock.Now, 3, 0, 0), outcome);
        var recorded = (await FindAsync("actor:a", null, Property.Recorded))!.Get<Recorded>(Property.Recorded);
        Assert.Equal(new Recorded(1, Clock.Now, "tester", 1), recorded);
        Assert.Equal(new BatchOutcome(2, Clock.Now.AddMilliseconds(1), 0, 1, 1), await WriteAsync(
            new Put(Some.Actor("A") with { Description = "Revised." }), new Retract(Some.Key("participation:a~e"), "A test.")));
    }

    [SkippableFact]
    public async Task A_refused_batch_leaves_nothing_and_names_all_its_problems()
    {
        await PutAsync(Some.Actor("A"));
        var batch = Some.Batch(
            Some.Actor("B"), Some.Actor("C", "NO_SUCH_TYPE"), Some.Participation("actor:a", "event:nowhere"),
            Some.Participation("actor:nobody", "event:nothing", "NO_SUCH_ROLE"));

        var refusal = await Assert.ThrowsAsync<InvalidBatchException>(() => Store.WriteAsync(batch).AsTask());

        Assert.Equal(5, refusal.Problems.Count);
        Assert.Equal("actor:a", await ListAsync(Kind.Actor));
        Assert.Equal(1, await AskAsync(snapshot => snapshot.LastRevisionAsync()));
        Assert.Null(await Store.FindBatchAsync(batch.Id));
        Assert.Equal(2, (await PutAsync(Some.Actor("B"))).Revision);
    }

    [SkippableFact]
    public async Task Batches_written_together_are_recorded_all_or_none_each_at_its_own_place()
    {
        Batch[] good = [Some.Batch(Some.Actor("A")), Some.Batch(Some.Event("E"), Some.Participation("actor:a", "event:e"))];

        await Assert.ThrowsAsync<InvalidBatchException>(
            () => Store.WriteAsync([.. good, Some.Batch(Some.Participation("actor:nobody", "event:e"))]).AsTask());
        Assert.Equal("", await ListAsync(Kind.Actor));
        Assert.Null(await Store.FindBatchAsync(good[0].Id));

        Assert.Equal([1L, 2L], (await Store.WriteAsync(good)).Select(outcome => outcome.Revision));
        Assert.Equal("actor:a", await ListAsync(Kind.Actor));
    }

    [SkippableFact]
    public async Task A_dry_run_tells_what_would_happen_and_writes_nothing()
    {
        await PutAsync(Some.Actor("A"));
        Batch[] batches = [Some.Batch(Some.Actor("A") with { Description = "Revised." }, Some.Actor("B")),
            Some.Batch(Some.Event("E"), Some.Participation("actor:b", "event:e"))];

        var would = await Store.WriteAsync(batches, dryRun: true);

        Assert.Equal([(1, 1), (2, 0)], would.Select(outcome => (outcome.Created, outcome.Changed)));
        Assert.Equal("actor:a", await ListAsync(Kind.Actor));
        Assert.Equal(2, (await PutAsync(Some.Actor("C"))).Revision);
        Assert.Null(await Store.FindBatchAsync(batches[0].Id));
        Assert.Equal([3L, 4L], (await Store.WriteAsync(batches)).Select(outcome => outcome.Revision));
    }

    [SkippableFact]
    public async Task The_same_batch_again_changes_nothing()
    {
        var batch = Some.Batch(Some.Actor("A"));
        var first = await Store.WriteAsync(batch);
        await PutAsync(Some.Actor("A") with { Description = "Revised since." });

        Assert.Equal(first with { Repeated = true }, await Store.WriteAsync(batch));
        Assert.Equal(first with { Repeated = true }, await Store.WriteAsync(Some.Batch(Some.Actor("B")) with { Id = batch.Id }));
        Assert.Equal("Revised since.", (await FindAsync("actor:a", null, Property.Description))!.Get<string>(Property.Description));
        Assert.Equal(2, await AskAsync(snapshot => snapshot.LastRevisionAsync()));
    }

    [SkippableFact]
    public async Task A_batch_is_found_by_its_id_once_it_was_applied()
    {
        var batch = Some.Batch(Some.Actor("A"));
        Assert.Null(await Store.FindBatchAsync(batch.Id));
        await PutAsync(Some.Actor("B"));
        await Store.WriteAsync(batch);

        Assert.Equal(2, await Store.FindBatchAsync(batch.Id));
        Assert.Null(await Store.FindBatchAsync("nobody's"));
    }

    [SkippableFact]
    public async Task Equal_content_writes_nothing_and_takes_no_place()
    {
        await PutAsync(Some.Actor("A"));
        var again = Some.Batch(Some.Actor("A"));

        var outcome = await Store.WriteAsync(again);

        Assert.Equal(new BatchOutcome(1, Clock.Now, 0, 0, 0), outcome);
        Assert.Null(await Store.FindBatchAsync(again.Id));
        Assert.Equal(new BatchOutcome(1, Clock.Now, 0, 0, 0), await Store.WriteAsync(Some.Writes()));
    }

    [SkippableFact]
    public async Task Places_have_no_gaps_and_times_grow_under_a_clock_that_goes_backwards()
    {
        var outcomes = new List<BatchOutcome>();
        foreach (var minutes in new[] { 0, 5, -60, 0, 0, 10, -100 })
        {
            Clock.Move(TimeSpan.FromMinutes(minutes));
            outcomes.Add(await PutAsync(Some.Actor($"a{outcomes.Count}")));
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(revision => (long)revision), outcomes.Select(outcome => outcome.Revision));
        Assert.Equal(outcomes.Select(outcome => outcome.At).Distinct().Order(), outcomes.Select(outcome => outcome.At));
        await using var snapshot = await Store.OpenAsync();
        Assert.Equal(DateTimeOffset.MinValue, await snapshot.TimeOfAsync(0));
        foreach (var outcome in outcomes)
        {
            Assert.Equal(outcome.At, await snapshot.TimeOfAsync(outcome.Revision));
            Assert.Equal((outcome.Revision, outcome.At), await snapshot.RevisionAtAsync(outcome.At));
            Assert.Equal(outcome.Revision - 1, (await snapshot.RevisionAtAsync(outcome.At.AddTicks(-1))).Revision);
        }
        Assert.Equal((7, outcomes[^1].At), await snapshot.RevisionAtAsync(DateTimeOffset.MaxValue));
    }

    [SkippableFact]
    public async Task A_snapshot_does_not_show_what_is_written_after_its_first_answer()
    {
        await PutAsync(Some.Actor("A"));
        await using var snapshot = await Store.OpenAsync();
        Assert.Equal(1, await snapshot.CountAsync(View.Default, Kind.Actor, null));
        await PutAsync(Some.Actor("B"), Some.Actor("A") with { Names = [new Name("Renamed", Kind: NameKind.Official)] });
        await WriteAsync(new Redact(Some.Key("actor:b"), "By law."));

        Assert.Equal(1, await snapshot.LastRevisionAsync());
        Assert.Equal(1, await snapshot.CountAsync(View.Default, Kind.Actor, null));
        var page = await snapshot.FetchAsync(
            new Fetch(View.Default, new KeysRoot([Some.Key("actor:a"), Some.Key("actor:b")]),
            Selections.All(new Selection([Property.Name], []))));
        Assert.Equal("A", page.Rows[0]!.Get<string>(Property.Name));
        Assert.Null(page.Rows[1]);
        Assert.Single(await snapshot.ChangesAsync(default, 100));
        Assert.Empty((await snapshot.SearchAsync(View.Default,
            new SearchRequest("renamed", SearchRequest.Searchable, 10, null, new Selections()))).Hits);
        await Assert.ThrowsAsync<InvalidRequestException>(
            () => snapshot.CountAsync(new View { AtRevision = 2 }, Kind.Actor, null).AsTask());
    }

    [SkippableFact]
    public async Task Many_may_write_and_read_at_once()
    {
        const int Writers = 8, Each = 5;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var revisions = new List<long>();
            for (var i = 0; i < Each; i++)
            {
                revisions.Add((await Store.WriteAsync(
                    Some.Batch(Some.Actor($"w{writer} {i}"), Some.Actor("Shared") with { Description = $"By {writer}, {i}." }))).Revision);
                await using var snapshot = await Store.OpenAsync();
                var count = await snapshot.CountAsync(View.Default, Kind.Actor, null);
                Assert.Equal(await snapshot.LastRevisionAsync() + 1, count);
            }
            return revisions;
        })));

        Assert.Equal(Enumerable.Range(1, Writers * Each).Select(revision => (long)revision),
            outcomes.SelectMany(revisions => revisions).Order());
        Assert.All(outcomes, revisions => Assert.Equal(revisions.Order(), revisions));
        Assert.Equal(Writers * Each, (await FindAsync("actor:shared", null, Property.Recorded))!.Get<Recorded>(Property.Recorded).Version);
    }

    [SkippableFact]
    public async Task Ending_a_fact_or_process_closes_it_from_then_on()
    {
        await PutAsync(Some.Actor("A"), Some.Issue("I"), Some.Stance("actor:a", "issue:i", time: "2025-05-16/ongoing"),
            Some.Process("P", "2025-05/"));
        await WriteAsync(new EndOn(Some.Key("stance:a~i"), PartialDate.Parse("2025-06-02")),
            new EndOn(Some.Key("process:p"), PartialDate.Parse("2025-06")));

        Assert.Equal("", await ListAsync(Kind.Stance, On("2025-06-03")));
        Assert.Equal("stance:a~i", await ListAsync(Kind.Stance, On("2025-06-02")));
        Assert.Equal("stance:a~i", await ListAsync(Kind.Stance, On("2025-06-03") with { AtRevision = 1 }));
        Assert.Equal(Some.Time("2025-05/2025-06"),
            (await FindAsync("process:p", null, Property.Validity))!.Get<Interval>(Property.Validity));
        Assert.Equal("", await ListAsync(Kind.Process, where: new During(new DateOnly(2025, 7, 1), null, Extent.Possible)));
    }

    [SkippableFact]
    public async Task A_merge_moves_the_facts_and_the_old_key_goes_on_resolving()
    {
        await PutAsync(
            Some.Actor("Turkiye"), Some.Actor("Turkey"), Some.Event("One"), Some.Event("Two"), Some.Source("Paper"),
            Some.Participation("actor:turkiye", "event:one", "HOST"),
            Some.Participation("actor:turkey", "event:two"), Some.Citation("source:paper", "actor:turkiye"));
        await WriteAsync(new Merge(Some.Key("actor:turkiye"), Some.Key("actor:turkey"), "One state."));

        Assert.Equal("actor:turkey", await ListAsync(Kind.Actor));
        var kept = (await FindAsync("actor:turkiye", null, Property.MergedKeys, Property.Degree))!;
        Assert.Equal("actor:turkey", kept.Key.Value);
        Assert.Equal([Some.Key("actor:turkiye")], kept.Get<EquatableList<Key>>(Property.MergedKeys)!);
        Assert.Equal(2, kept.Get<long>(Property.Degree));
        Assert.Equal("participation:turkey~two participation:turkiye~one",
            Sorted(await HopAsync("actor:turkey", To(Kind.Participation, End.Actor))));
        Assert.Equal("citation:paper~turkiye", await HopAsync("actor:turkey", To(Kind.Citation, End.Supports)));
        var before = new View { AtRevision = 1 };
        Assert.Equal("actor:turkey actor:turkiye", await ListAsync(Kind.Actor, before));
        Assert.Equal("actor:turkiye", (await FindAsync("actor:turkiye", before))!.Key.Value);
        Assert.Equal("participation:turkiye~one", await HopAsync("actor:turkiye", To(Kind.Participation, End.Actor), before));

        await PutAsync(Some.Event("Three"), Some.Participation("actor:turkiye", "event:three"));
        Assert.Equal("actor:turkey", await HopAsync("participation:turkiye~three", new EndHop(End.Actor, new Selections())));
    }

    [SkippableFact]
    public async Task Merges_follow_each_other()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"));
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "The same."));
        await WriteAsync(new Merge(Some.Key("actor:b"), Some.Key("actor:c"), "The same."));

        var row = (await FindAsync("actor:a", null, Property.MergedKeys))!;
        Assert.Equal("actor:c", row.Key.Value);
        Assert.Equal([Some.Key("actor:a"), Some.Key("actor:b")], row.Get<EquatableList<Key>>(Property.MergedKeys)!);
        Assert.Equal("actor:b", (await FindAsync("actor:a", new View { AtRevision = 2 }))!.Key.Value);
    }

    [SkippableFact]
    public async Task A_split_brings_the_absorbed_back_with_its_facts()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Event("One"), Some.Event("Two"), Some.Participation("actor:a", "event:one"),
            Some.Participation("actor:b", "event:two"));
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "The same."));
        await WriteAsync(new Split(Some.Key("actor:a"), "Not the same."));

        Assert.Equal("actor:a actor:b", await ListAsync(Kind.Actor));
        Assert.Equal("participation:a~one", await HopAsync("actor:a", To(Kind.Participation, End.Actor)));
        Assert.Equal("participation:b~two", await HopAsync("actor:b", To(Kind.Participation, End.Actor)));
        Assert.Empty((await FindAsync("actor:b", null, Property.MergedKeys))!.Get<EquatableList<Key>>(Property.MergedKeys)!);
        Assert.Equal("actor:b", await ListAsync(Kind.Actor, new View { AtRevision = 2 }));
        Assert.Equal("participation:a~one participation:b~two",
            Sorted(await HopAsync("actor:b", To(Kind.Participation, End.Actor), new View { AtRevision = 2 })));
    }

    [SkippableFact]
    public async Task Redaction_blanks_every_version_the_diary_and_the_index()
    {
        var witness = Some.Actor("Jane Doe", "PERSON", "UKR");
        await PutAsync(witness, Some.Event("Talks"), Some.Participation("actor:jane-doe", "event:talks"));
        await PutAsync(witness with { Description = "Saw it all." });
        await Store.WriteAsync(Some.Writes(new Redact(Some.Key("actor:jane-doe"), "Asked for.")) with { By = "officer" });

        foreach (var view in (View[])[new(), new() { AtRevision = 1 }, new() { AtRevision = 2 }])
        {
            var row = (await FindAsync("actor:jane-doe", view, Property.Name, Property.Description, Property.Country))!;
            Assert.Equal([Tombstone.Text, null, null], row.Values);
            Assert.Equal("", await ListAsync(Kind.Actor, view, new TextIs(Property.Name, TextMatch.Contains, ["jane"])));
            Assert.Equal("", await SearchAsync("jane", view: view));
            Assert.Equal("", await SearchAsync("saw", view: view));
        }
        Assert.Equal("participation:jane-doe~talks", await HopAsync("actor:jane-doe", To(Kind.Participation, End.Actor)));
        var diary = await AskAsync(snapshot => snapshot.ChangesAsync(default, 100, Some.Key("actor:jane-doe")));
        Assert.Equal([Operation.Created, Operation.Updated, Operation.Redacted], diary.Select(change => change.Version.Operation));
        Assert.All(diary, change => Assert.True(change.Version.IsRedacted));
        Assert.All(diary, change =>
            Assert.DoesNotContain("Jane",
            ElementJson.WriteText(change.Version.Content) + (change.Before is null ? "" : ElementJson.WriteText(change.Before)),
            StringComparison.Ordinal));
        Assert.Equal(("officer", "Asked for."), (diary[^1].Version.Recorded.By, diary[^1].Version.Reason));
    }

    [SkippableFact]
    public async Task What_a_blanked_fact_was_cited_by_is_hidden_with_it_where_its_last_ends_are_not_there()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Event("Talks"), Some.Source("Paper"));
        var part = Some.Participation("actor:a", "event:talks");
        await PutAsync(part, Some.Citation("source:paper", part.Key.Value));
        await WriteAsync(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "The same."));
        await WriteAsync(new Split(Some.Key("actor:a"), "Not the same."));
        await WriteAsync(new Redact(part.Key, "By law."));

        foreach (var (revision, seen) in ((long, bool)[])[(1, false), (2, true), (3, false), (4, true), (5, true)])
        {
            var view = new View { AtRevision = revision };
            Assert.Equal((revision, seen, seen),
                (revision, await ListAsync(Kind.Participation, view) != "", await ListAsync(Kind.Citation, view) != ""));
        }
    }

    [SkippableFact]
    public async Task What_a_dossier_no_longer_contains_is_withdrawn_only_when_asked()
    {
        Batch Dossier(params IReadOnlyList<Write> writes) => Some.Writes(writes) with { Origin = "istanbul-2025" };
        await PutAsync(Some.Actor("By hand"));
        await Store.WriteAsync(Dossier(new Put(Some.Actor("A")), new Put(Some.Actor("B"))));

        await Store.WriteAsync(Dossier(new Put(Some.Actor("A"))));
        Assert.Equal("actor:a actor:b actor:by-hand", await ListAsync(Kind.Actor));
        var outcome = await Store.WriteAsync(Dossier(new Put(Some.Actor("A")), new RetractMissing("No longer there.")));
        Assert.Equal(1, outcome.Retracted);
        Assert.Equal("actor:a actor:by-hand", await ListAsync(Kind.Actor));
    }
}
