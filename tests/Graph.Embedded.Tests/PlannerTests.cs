using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Embedded.Tests;

/// <summary>Batches are worked out ahead, while others are still being written: nobody may notice.</summary>
public sealed class PlannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Batches_underway_together_do_what_they_do_one_after_the_other(int seed)
    {
        var clock = new SettableClock();
        await using var reference = new ReferenceStore(Ontology.Default, clock);
        var writes = new RandomWrites(seed);
        var (batches, expected) = (new List<Batch>(), new List<string>());
        for (var i = 0; i < 200; i++)
        {
            await using (var snapshot = await reference.OpenAsync())
                batches.Add(await writes.NextAsync(snapshot));
            expected.Add(await OutcomeAsync(reference.WriteAsync(batches[i]).AsTask()));
        }

        using var folder = new Folder();
        await using (var store = await folder.OpenAsync(new EmbeddedOptions { Clock = clock }))
        {
            // Each call puts its batch in line before it returns, so they are in order.
            var underway = batches.ConvertAll(batch => store.WriteAsync(batch).AsTask());
            var outcomes = new List<string>();
            foreach (var written in underway)
                outcomes.Add(await OutcomeAsync(written));
            Assert.Equal(expected, outcomes);
            Assert.Equal(await ChangesAsync(reference), await ChangesAsync(store));
        }
        Soundness.Check(folder.File);
    }

    [Fact]
    public async Task What_another_store_writes_in_between_is_built_upon()
    {
        const int Each = 300;
        using var folder = new Folder();
        await using (var one = await folder.OpenAsync())
        await using (var other = await folder.OpenAsync())
        {
            await one.WriteAsync(Some.Batch(Some.Actor("Shared")));
            await Task.WhenAll(new[] { one, other }.SelectMany((store, who) => Enumerable.Range(0, Each).Select(number =>
                store.WriteAsync(Some.Batch(Some.Actor("Shared") with { Description = $"{who}-{number}" },
                Some.Actor($"Own {who} {number}"))).AsTask())));

            await using var snapshot = await one.OpenAsync();
            var changes = await snapshot.ChangesAsync(default, int.MaxValue, Some.Actor("Shared").Key);
            Assert.Equal(Enumerable.Range(1, (2 * Each) + 1), changes.Select(change => change.Version.Recorded.Version));
            Assert.Equal((2 * Each) + 1, await snapshot.LastRevisionAsync());
        }
        Soundness.Check(folder.File);
    }

    [Fact]
    public async Task What_was_planned_on_a_batch_that_is_refused_after_all_is_worked_out_anew()
    {
        using var folder = new Folder();
        await using (var one = await folder.OpenAsync())
        await using (var other = await folder.OpenAsync())
        {
            await one.WriteAsync(Some.Batch(Some.Actor("Shared"), Some.Event("Talks")));
            var refused = 0;
            for (var round = 0; round < 150; round++)
            {
                // Where the other store is first, the batch makes an alike fact of another origin, and what refers to it has no ground.
                var fact = Some.Participation("actor:shared", "event:talks", "PARTY",
                    null) with
                { Key = Some.Key($"participation:{round}") };
                var own = Some.Actor($"Own {round}");
                var first = OutcomeAsync(one.WriteAsync(Some.Batch(fact, own) with { Origin = "one" }).AsTask());
                var second = OutcomeAsync(one.WriteAsync(Some.Batch(Some.Participation(own.Key.Value, "event:talks"))).AsTask());
                await other.WriteAsync([Some.Batch(fact with { Confidence = 0.5 }) with { Origin = "other" }]).AsTask()
                    .ContinueWith(_ => { });
                Assert.Equal((await first).Contains("recorded already", StringComparison.Ordinal),
                    (await second).Contains("is not in the record", StringComparison.Ordinal));
                refused += (await first).Contains("recorded already", StringComparison.Ordinal) ? 1 : 0;
            }
            Assert.InRange(refused, 1, 149);
        }
        Soundness.Check(folder.File);
    }

    private static async Task<string> OutcomeAsync(Task<BatchOutcome> written)
    {
        try
        {
            return (await written).ToString();
        }
        catch (InvalidBatchException refused)
        {
            return string.Join(" | ", refused.Problems.Select(problem => problem.Message));
        }
    }

    private static async Task<IReadOnlyList<string>> ChangesAsync(IStore store)
    {
        await using var snapshot = await store.OpenAsync();
        return [.. (await snapshot.ChangesAsync(default, int.MaxValue)).Select(change =>
            $"{change.Version.Recorded} {change.Ordinal} {change.Version.Operation} {change.Version.Retracted} "
                + $"{change.Version.MergedInto} {ElementJson.WriteText(change.Version.Content)}")];
    }
}
