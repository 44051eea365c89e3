using System.Collections.Concurrent;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

/// <summary>One exchange, with the line cut after each byte of it in turn.</summary>
public class CutTests
{
    [Fact]
    public async Task A_managed_write_cut_at_any_byte_of_the_answers_lasts_once_or_is_told_unknown()
    {
        var length = await LengthAsync(WriteAsync);
        for (var cut = 0; cut < length; cut++)
        {
            await using var server = CutOnce(cut);
            await using var driver = server.Driver();
            var error = await Xunit.Record.ExceptionAsync(() => WriteAsync(driver).InTime());
            if (error is null) Assert.Equal(1, server.Commits);
            else
            {
                Assert.True(error is ServiceUnavailableException { IsRetriable: false }, $"cut at {cut}: {error}");
                Assert.True(server.Commits <= 1, $"cut at {cut}: applied {server.Commits} times");
                Assert.Equal(1, server.Log.Count(m => m == "COMMIT"));
            }
            Assert.Empty(server.Faults);
        }
    }

    [Fact]
    public async Task An_auto_commit_read_cut_at_any_byte_fails_as_unavailable_and_the_next_one_works()
    {
        var length = await LengthAsync(ReadAsync);
        for (var cut = 0; cut < length; cut++)
        {
            await using var server = CutOnce(cut);
            await using var driver = server.Driver();
            await Assert.ThrowsAsync<ServiceUnavailableException>(() => ReadAsync(driver).InTime());
            await ReadAsync(driver).InTime();
            Assert.Equal(2, server.Connections);
        }
    }

    [Fact]
    public async Task A_server_that_stops_reading_after_any_message_is_left()
    {
        for (var after = 0; after < 8; after++)
        {
            var left = after;
            await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(12) };
            server.Script = (peer, _) =>
            {
                if (Interlocked.Decrement(ref left) == -1) peer.Cut();
                return Task.FromResult(false);
            };
            await using var driver = server.Driver(o => o.WithFetchSize(5));
            var error = await Xunit.Record.ExceptionAsync(() => WriteAsync(driver).InTime());
            Assert.True(error is null or ServiceUnavailableException { IsRetriable: false }, $"after {after}: {error}");
            Assert.InRange(server.Commits, error is null ? 1 : 0, 1);
        }
    }

    [Fact]
    public async Task A_routing_table_cut_at_any_byte_is_asked_for_again()
    {
        var cluster = new Func<ScriptedServer, Dictionary<string, object?>>(s => Routing.Cluster.Table(300, [s], [s], [s]));
        for (var cut = 0; cut < 200; cut += 3)
        {
            await using var server = CutOnce(cut);
            server.OnRoute = _ => cluster(server);
            await using var driver = server.Driver(scheme: "neo4j");
            await using var session = driver.AsyncSession();
            await session.ExecuteReadAsync(async tx => await (await tx.RunAsync("Q")).ConsumeAsync()).InTime();
        }
    }

    private static ScriptedServer CutOnce(int bytes)
    {
        var first = 1;
        return new()
        {
            OnRun = _ => Answer.Numbers(12),
            OnConnect = peer =>
            {
                if (Interlocked.Exchange(ref first, 0) == 1) peer.BytesUntilCut = bytes;
                return Task.FromResult(true);
            },
        };
    }

    /// <summary>How many bytes the server answers in one such exchange.</summary>
    private static async Task<int> LengthAsync(Func<IDriver, Task> exchange)
    {
        var peers = new ConcurrentQueue<Peer>();
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(12) };
        server.OnConnect = peer =>
        {
            peer.BytesUntilCut = int.MaxValue;
            peers.Enqueue(peer);
            return Task.FromResult(true);
        };
        await using var driver = server.Driver();
        await exchange(driver);
        return int.MaxValue - peers.Single().BytesUntilCut!.Value;
    }

    private static async Task WriteAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession(o => o.WithFetchSize(5));
        var count = await session.ExecuteWriteAsync(async tx => (await (await tx.RunAsync("Q")).ToListAsync()).Count);
        Assert.Equal(12, count);
        Assert.Single(session.LastBookmarks.Values);
    }

    private static async Task ReadAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession(o => o.WithFetchSize(5));
        Assert.Equal(12, (await (await session.RunAsync("Q")).ToListAsync()).Count);
    }
}
