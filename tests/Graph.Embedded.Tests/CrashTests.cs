using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Replication;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Embedded.Tests;

/// <summary>A writer that is killed. GRAPH_TEST_KILLS sets how often in each of two folders (50 for the whole).</summary>
public sealed class CrashTests
{
    private static readonly int KillsPerFolder =
        int.Parse(Environment.GetEnvironmentVariable("GRAPH_TEST_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public Task Killed_while_writing_again_and_again_it_loses_nothing_acknowledged_and_leaves_nothing_by_half() =>
        Task.WhenAll(Task.Run(() => KillAsync(atOnce: 1)), Task.Run(() => KillAsync(atOnce: 4)));

    [Fact]
    public async Task A_copy_that_is_killed_again_and_again_goes_on_and_becomes_the_record()
    {
        const int Revisions = 3_000;
        using var from = new Folder();
        using var to = new Folder();
        await using var source = await from.OpenAsync();
        await source.WriteAsync([.. Enumerable.Range(0, Revisions).Select(number => Episode.Batch($"{number}"))]);
        var (random, kills) = (new Random(1), 0);
        for (var last = 0L; last < Revisions; kills++)
        {
            using var child = ChildProcess.Copying(from.Path, to.Path);
            await child.FirstAsync();
            await Task.Delay(random.Next(40));
            await child.KillAsync();

            await using var target = await to.OpenAsync(new EmbeddedOptions { Readers = 2 });
            await using var snapshot = await target.OpenAsync();
            last = await snapshot.LastRevisionAsync();
            Assert.True(last >= long.Parse(child.Acknowledged[^1]));
            Soundness.Check(to.File);
        }
        Assert.True(kills > 1, "The copy was done before it was killed.");

        await using var copy = await to.OpenAsync();
        Assert.Equal(new CopyOutcome(Revisions, Revisions, 0), await new RecordCopy(source, copy).RunAsync());
        var (expected, actual) = (await RecordAsync(source), await RecordAsync(copy));
        Assert.Equal(expected.Sequence, actual.Sequence);
        Assert.Equal(expected.Diary, actual.Diary);
    }

    private static async Task<(IReadOnlyList<RecordedBatch> Sequence, IReadOnlyList<string> Diary)> RecordAsync(IStore store)
    {
        await using var snapshot = await store.OpenAsync();
        return (await snapshot.BatchesAsync(0, int.MaxValue), [.. (await snapshot.ChangesAsync(default, int.MaxValue)).Select(change =>
            $"{change.Version.Recorded} {change.Ordinal} {change.Version.Operation} {ElementJson.WriteText(change.Version.Content)}")]);
    }

    private static async Task KillAsync(int atOnce)
    {
        using var folder = new Folder();
        var random = new Random(atOnce);
        var after = default(ChangeLogPosition);
        for (var kill = 1; kill <= KillsPerFolder; kill++)
        {
            using var child = ChildProcess.Writing(folder.Path, $"{atOnce}-{kill}", int.MaxValue, atOnce);
            await child.FirstAsync();
            await Task.Delay(random.Next(40));
            await child.KillAsync();

            await using var store = await folder.OpenAsync(new EmbeddedOptions { Readers = 2 });
            await Soundness.CheckAsync(store, child.Acknowledged, after);
            // The whole file takes longer to look at with every kill.
            if (kill % 10 == 0)
                Soundness.Check(folder.File);
            await using var snapshot = await store.OpenAsync();
            after = new ChangeLogPosition(await snapshot.LastRevisionAsync());
        }
    }
}
