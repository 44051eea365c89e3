using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Replication;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>The sequence of revisions, revisions restored as they were, and whole records copied to and fro.</summary>
public abstract partial class StoreContract
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_copy_is_the_record_again_history_and_places_included(int seed)
    {
        await using var source = await RandomRecordAsync(seed);
        await new RecordCopy(source, Store).RunAsync();
        await SameAsync(source, seed);

        await using var back = new ReferenceStore(Ontology.Default, Clock);
        await new RecordCopy(Store, back).RunAsync();
        await SameRecord.CheckAsync(source, back, seed, limit: 150);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_record_is_written_on_alike_after_a_copy(int seed)
    {
        await using var source = await RandomRecordAsync(seed);
        await new RecordCopy(source, Store).RunAsync();

        var writes = new RandomWrites(seed + 1000);
        for (var i = 0; i < 25; i++)
        {
            Clock.Move(TimeSpan.FromSeconds(1));
            await using var snapshot = await source.OpenAsync();
            var batch = await writes.NextAsync(snapshot);
            Assert.Equal(await OutcomeAsync(source, batch), await OutcomeAsync(Store, batch));
        }
        await SameAsync(source, seed);
    }

    [SkippableFact]
    public async Task A_copy_is_continued_from_any_place()
    {
        await using var source = await RandomRecordAsync(seed: 5, batches: 30);
        var restorations = await RestorationsAsync(source);
        for (var done = 0; done < restorations.Count;)
        {
            await Store.RestoreAsync(restorations[done..Math.Min(done + 3, restorations.Count)]);
            done = Math.Min(done + 3, restorations.Count);
            Assert.Equal(done, await AskAsync(snapshot => snapshot.LastRevisionAsync()));
            Assert.Equal(restorations.Take(done).Select(restoration => restoration.Batch),
                await AskAsync(snapshot => snapshot.BatchesAsync(0, int.MaxValue)));
        }
        Assert.Equal(new CopyOutcome(restorations.Count, restorations.Count, 0), await new RecordCopy(source, Store).RunAsync());
        await SameAsync(source, seed: 5);
    }

    [SkippableFact]
    public async Task What_was_blanked_is_copied_though_its_tombstone_names_what_came_later()
    {
        await using var source = new ReferenceStore(Ontology.Default, Clock);
        var met = Some.Participation("actor:a", "event:e");
        var held = Some.Relation("event:e", "HELD_AT", "place:p");
        var stance = Some.Stance("actor:a", "issue:i").Cited();
        var quote = Some.Citation("source:s", stance.Key.Value, "Said.");
        foreach (var batch in (Batch[])
        [
            Some.Batch(Some.Actor("A"), Some.Event("E", "2025-05-16"), Some.Place("P"), Some.Issue("I"), Some.Source("S"), met, held,
                stance, quote),
            Some.Batch(Some.Actor("B"), Some.Place("Q"), Some.Event("F", "2025-06-02"), Some.Source("T")),
            Some.Batch(met with { Actor = Some.Key("actor:b"), Event = Some.Key("event:f") }, held with { To = Some.Key("place:q") },
                stance with { StatedAt = Some.Key("event:f"), Actor = Some.Key("actor:b") }, quote with { Source = Some.Key("source:t") }),
            Some.Batch(Some.Event("F", "2025-07")),
            Some.Writes(new Merge(Some.Key("actor:a"), Some.Key("actor:b"), "The same.")),
            Some.Writes([.. new Element[] { met, held, stance, quote }.Select(element => new Redact(element.Key, "By law."))]),
            Some.Writes(new Split(Some.Key("actor:a"), "Not the same.")),
        ])
        {
            Clock.Move(TimeSpan.FromSeconds(1));
            await source.WriteAsync(batch);
        }
        foreach (var restoration in await RestorationsAsync(source))
            await Store.RestoreAsync([restoration]);
        await SameAsync(source, seed: 6);
    }

    [SkippableFact]
    public async Task A_place_larger_than_a_page_is_copied_whole()
    {
        await using var source = new ReferenceStore(Ontology.Default, Clock);
        await source.WriteAsync(Some.Batch(Enumerable.Range(0, 5_500).Select(number => Some.Actor($"a{number}"))));
        await source.WriteAsync(Some.Batch(Enumerable.Range(0, 5_500).Select(number => Some.Actor($"b{number}"))));

        Assert.Equal(new CopyOutcome(0, 2, 11_000), await new RecordCopy(source, Store).RunAsync());
        Assert.Equal(11_000, await AskAsync(snapshot => snapshot.CountAsync(View.Default, Kind.Actor, null)));
        Assert.Equal(5_500, (await AskAsync(snapshot => snapshot.ChangesAsync(new ChangeLogPosition(1), int.MaxValue))).Count);
    }

    [SkippableFact]
    public async Task The_sequence_tells_who_took_which_place_when()
    {
        await Store.WriteAsync(Some.Batch(Some.Actor("A"), Some.Actor("B")) with { Id = "first", By = "anna" });
        var at = Clock.Now;
        Clock.Move(TimeSpan.FromSeconds(1));
        await Store.WriteAsync(
            Some.Writes(new Put(Some.Actor("A", country: "UKR")), new Retract(Some.Key("actor:b"), "A test.")) with { Id = "second" });

        RecordedBatch[] both =
            [new("first", "anna", new BatchOutcome(1, at, 2, 0, 0)), new("second", null, new BatchOutcome(2, Clock.Now, 0, 1, 1))];
        Assert.Equal(both, await AskAsync(snapshot => snapshot.BatchesAsync(0, 10)));
        Assert.Equal(both[..1], await AskAsync(snapshot => snapshot.BatchesAsync(0, 1)));
        Assert.Equal(both[1..], await AskAsync(snapshot => snapshot.BatchesAsync(1, 10)));
        Assert.Empty(await AskAsync(snapshot => snapshot.BatchesAsync(2, 10)));
    }

    [SkippableFact]
    public async Task Only_what_follows_is_restored_and_nothing_of_what_does_not()
    {
        await using var source = await RandomRecordAsync(seed: 7, batches: 8);
        var restorations = await RestorationsAsync(source);
        await Store.RestoreAsync(restorations[..3]);

        foreach (var wrong in new[] { restorations[..1], restorations[2..4], restorations[4..], [restorations[3], restorations[5]],
            [restorations[3] with { Batch = Later(restorations[3], -1_000_000) }] })
            await Assert.ThrowsAsync<RevisionGapException>(() => Store.RestoreAsync(wrong).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.RestoreAsync([restorations[3] with { Versions = restorations[4].Versions }]).AsTask());

        Assert.Equal(restorations.Take(3).Select(restoration => restoration.Batch),
            await AskAsync(snapshot => snapshot.BatchesAsync(0, int.MaxValue)));
        await Store.RestoreAsync(restorations[3..]);
        await SameAsync(source, seed: 7);
    }

    [SkippableFact]
    public async Task Another_record_is_not_copied_over()
    {
        await using var source = new ReferenceStore(Ontology.Default, Clock);
        await source.WriteAsync(Some.Batch(Some.Actor("A")) with { Id = "mine" });
        await Store.WriteAsync(Some.Batch(Some.Actor("A")) with { Id = "yours" });

        var other = await Assert.ThrowsAsync<RevisionGapException>(() => new RecordCopy(source, Store).RunAsync());
        Assert.Contains("Revision 1 of the target is batch 'yours'", other.Message, StringComparison.Ordinal);
        await using var empty = new ReferenceStore(Ontology.Default, Clock);
        var longer = await Assert.ThrowsAsync<RevisionGapException>(() => new RecordCopy(empty, Store).RunAsync());
        Assert.Contains("holds 1 revisions, the source only 0", longer.Message, StringComparison.Ordinal);
        Assert.Equal("yours", Assert.Single(await AskAsync(snapshot => snapshot.BatchesAsync(0, 10))).Id);
    }

    /// <summary>How many revisions and questions records are compared by.</summary>
    protected virtual int MaxCompared => 150;

    /// <summary>In how many shapes those questions are asked; null for each in one of its own.</summary>
    protected virtual int? ShapesCompared => null;

    private Task SameAsync(IStore source, int seed) => SameRecord.CheckAsync(source, Store, seed, MaxCompared, ShapesCompared);

    // A conflict, then batches at random, dates and ends of what is placed in time by others among them.
    private async Task<ReferenceStore> RandomRecordAsync(int seed, int batches = 60)
    {
        var store = new ReferenceStore(Ontology.Default, Clock);
        foreach (var batch in new ConflictGraph(seed, 4).Batches(40))
            await WriteLaterAsync(batch);
        var writes = new RandomWrites(seed);
        for (var i = 0; i < batches; i++)
        {
            await using var snapshot = await store.OpenAsync();
            await WriteLaterAsync(await writes.NextAsync(snapshot) with { Origin = i % 4 == 0 ? "dossier" : null });
        }
        return store;

        async Task WriteLaterAsync(Batch batch)
        {
            Clock.Move(TimeSpan.FromSeconds(1));
            await OutcomeAsync(store, batch);
        }
    }

    private static async Task<List<Restoration>> RestorationsAsync(IStore store)
    {
        await using var snapshot = await store.OpenAsync();
        var versions = (await snapshot.ChangesAsync(default, int.MaxValue)).ToLookup(change => change.Version.Recorded.Revision,
            change => change.Version);
        return [.. (await snapshot.BatchesAsync(0, int.MaxValue)).Select(batch => new Restoration(batch, [.. versions[batch.Revision]]))];
    }

    private static RecordedBatch Later(Restoration restoration, int seconds) =>
        restoration.Batch with { Outcome = restoration.Batch.Outcome with { At = restoration.Batch.Outcome.At.AddSeconds(seconds) } };

    private static async Task<string> OutcomeAsync(IStore store, Batch batch)
    {
        try
        {
            return (await store.WriteAsync(batch)).ToString();
        }
        catch (InvalidBatchException refusal)
        {
            return string.Join(Environment.NewLine, refusal.Problems);
        }
    }
}
