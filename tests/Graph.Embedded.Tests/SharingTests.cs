using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Embedded.Tests;

public sealed class SharingTests
{
    private const int Batches = 60;

    [Fact]
    public async Task Two_processes_write_to_one_file_and_see_each_others_batches()
    {
        using var folder = new Folder();
        await using (var store = await folder.OpenAsync())
        {
            using var child = ChildProcess.Writing(folder.Path, "child", Batches, atOnce: 2);
            await child.FirstAsync();
            for (var number = 1; number <= Batches; number++)
                await store.WriteAsync(Episode.Batch($"parent-{number}"));
            await child.EndAsync();

            Assert.Equal(Batches, child.Acknowledged.Count);
            await using (var snapshot = await store.OpenAsync())
                Assert.Equal(2 * Batches, await snapshot.LastRevisionAsync());
            await Soundness.CheckAsync(store, [.. child.Acknowledged, .. Enumerable.Range(1, Batches).Select(number => $"parent-{number}")],
                default(ChangeLogPosition));
        }
        Soundness.Check(folder.File);
    }

    [Fact]
    public async Task A_writer_that_waits_too_long_for_another_process_fails_as_busy_and_may_try_again()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync(new EmbeddedOptions { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        using (var other = new Graph.Embedded.Sqlite.Connection(folder.File, TimeSpan.Zero))
        {
            other.Execute("BEGIN IMMEDIATE");
            var failure = await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync(Episode.Batch("a")).AsTask());
            Assert.Equal(("STORE_BUSY", true), (failure.Code, failure.IsTransient));
            other.Execute("ROLLBACK");
        }
        Assert.Equal(1, (await store.WriteAsync(Episode.Batch("a"))).Revision);
    }
}
