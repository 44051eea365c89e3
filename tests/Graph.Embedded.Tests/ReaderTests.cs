using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Embedded.Tests;

public sealed class ReaderTests
{
    [Fact]
    public async Task A_snapshot_that_no_reader_is_free_for_waits_for_one()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync(new EmbeddedOptions { Readers = 1 });
        var first = await store.OpenAsync();
        var second = store.OpenAsync().AsTask();
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task A_question_that_runs_long_can_be_given_up()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        foreach (var batch in new ConflictGraph(1, 300).Batches())
            await store.WriteAsync(batch);
        await using var snapshot = await store.OpenAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (true)
                await snapshot.CountAsync(new View { AtRevision = 1 }, Kind.Event, new TextIs(Property.Name, TextMatch.Contains, ["x"]),
                    soon.Token);
        });
        Assert.True(await snapshot.CountAsync(View.Default, Kind.Event, null) > 0);
    }

    [Fact]
    public async Task What_is_derived_from_versions_stays_right_whatever_is_written()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            using var folder = new Folder();
            await using (var store = await folder.OpenAsync())
            {
                foreach (var batch in new ConflictGraph(seed, 20).Batches(100))
                    await store.WriteAsync(batch);
                var writes = new RandomWrites(seed);
                for (var i = 0; i < 20; i++)
                {
                    await using var present = await store.OpenAsync();
                    try
                    {
                        await store.WriteAsync(await writes.NextAsync(present));
                    }
                    catch (Core.Recording.InvalidBatchException)
                    {
                        // Some of what is made at random is refused.
                    }
                }
            }
            Soundness.Check(folder.File);
        }
    }
}
