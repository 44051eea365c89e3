using System.Collections.Concurrent;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

[Collection(RealNeo4jTests.Name)]
public sealed class CrashTests(RealNeo4j server)
{
    [SkippableFact]
    public async Task A_server_that_is_killed_amid_writes_and_reads_loses_and_halves_nothing_that_was_acknowledged()
    {
        const int Writers = 3, Each = 25;
        var ours = server.Ours;
        await using var store = await server.OpenAsync(server.Options with { RetryTime = TimeSpan.FromMinutes(2) });
        var acknowledged = new ConcurrentQueue<string>();
        using var written = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var outcome = await store.WriteAsync(Episode.Batch($"w{writer}-{i}"));
                Assert.False(outcome.Repeated);
                acknowledged.Enqueue($"w{writer}-{i}");
            }
        })).ToArray();
        var reader = Task.Run(async () =>
        {
            while (!written.IsCancellationRequested)
            {
                await using var snapshot = await store.OpenAsync();
                Assert.Equal(await snapshot.LastRevisionAsync(), await snapshot.CountAsync(View.Default, Kind.Event, null));
            }
        });
        for (var kill = 1; kill <= 2; kill++)
        {
            while (acknowledged.Count < Writers * Each * kill / 3 && !writers.All(writer => writer.IsCompleted))
                await Task.Delay(10);
            await ours.KillAsync();
            await ours.StartAgainAsync();
        }
        await Task.WhenAll(writers);
        await written.CancelAsync();
        await reader;

        Assert.Equal(Writers * Each, acknowledged.Count);
        await Whole.CheckAsync(store, acknowledged);
        await using var after = await store.OpenAsync();
        Assert.Equal(Writers * Each, await after.LastRevisionAsync());
    }
}
