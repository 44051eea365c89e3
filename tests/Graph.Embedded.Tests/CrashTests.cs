using Graph.Core.Storage;

namespace Graph.Embedded.Tests;

public sealed class CrashTests
{
    private const int KillsPerFolder = 50;

    [Fact]
    public Task Killed_while_writing_a_hundred_times_it_loses_nothing_acknowledged_and_leaves_nothing_by_half() =>
        Task.WhenAll(Task.Run(() => KillAsync(atOnce: 1)), Task.Run(() => KillAsync(atOnce: 4)));

    private static async Task KillAsync(int atOnce)
    {
        using var folder = new Folder();
        var random = new Random(atOnce);
        var after = default(DiaryPosition);
        for (var kill = 1; kill <= KillsPerFolder; kill++)
        {
            using var child = new ChildProcess(folder.Path, $"{atOnce}-{kill}", int.MaxValue, atOnce);
            await child.FirstAsync();
            await Task.Delay(random.Next(40));
            await child.KillAsync();

            await using var store = await folder.OpenAsync(new EmbeddedOptions { Readers = 2 });
            await Soundness.CheckAsync(store, child.Acknowledged, after);
            // The whole file takes longer to look at with every kill.
            if (kill % 10 == 0)
                Soundness.Check(folder.File);
            await using var snapshot = await store.OpenAsync();
            after = new DiaryPosition(snapshot.LastPlace);
        }
    }
}
