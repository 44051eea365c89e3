using Graph.Bolt.Tests.Support;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

public class CancellationTests
{
    [Fact]
    public async Task A_query_that_is_given_up_is_ended_on_the_server_and_its_connection_used_again()
    {
        await using var server = Hanging(answersReset: true);
        await using var driver = server.Driver(o => o.WithMaxConnectionPoolSize(1));
        using var cancellation = new CancellationTokenSource();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("HANG");
        var reading = cursor.ToListAsync(cancellation.Token);
        await Eventually.TrueAsync(() => server.Log.Contains("RUN HANG"), "the query runs");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTime());
        Assert.Equal(1L, (await (await session.RunAsync("Q")).SingleAsync().InTime())[0]);
        Assert.Equal(1, server.Connections);
        Assert.Contains("RESET", server.Log);
        await Assert.ThrowsAnyAsync<Exception>(cursor.FetchAsync);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_even_the_reset_loses_the_connection()
    {
        await using var server = Hanging(answersReset: false);
        await using var driver =
            server.Driver(o => o.WithMaxConnectionPoolSize(1).With(c => c.RecoveryTime = TimeSpan.FromMilliseconds(100)));
        using var cancellation = new CancellationTokenSource();
        await using var session = driver.AsyncSession();
        var reading = (await session.RunAsync("HANG")).ToListAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTime());
        Assert.Equal(1L, (await (await session.RunAsync("Q")).SingleAsync().InTime())[0]);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Giving_up_between_two_records_frees_the_connection_too()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(5000) };
        await using var driver = server.Driver(o => o.WithMaxConnectionPoolSize(1));
        using var cancellation = new CancellationTokenSource();
        await using (var session = driver.AsyncSession())
        {
            var cursor = await session.RunAsync("MANY");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var record in cursor.WithCancellation(cancellation.Token))
                    if (record[0] is 3L) await cancellation.CancelAsync();
            });
        }
        await using (var session = driver.AsyncSession()) await (await session.RunAsync("Q")).ConsumeAsync().InTime();
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Giving_up_a_query_frees_its_connection()
    {
        await using var server = Hanging(answersReset: true);
        await using var driver = server.Driver(o => o.WithMaxConnectionPoolSize(1));
        using var cancellation = new CancellationTokenSource();
        var running = driver.QueryAsync("HANG", cancellation.Token);
        await Eventually.TrueAsync(() => server.Log.Contains("RUN HANG"), "the query runs");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.InTime());
        Assert.Single(await driver.QueryAsync("Q", record => record).InTime());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Giving_up_at_random_moments_never_mixes_up_answers()
    {
        await using var server = new ScriptedServer { OnRun = q => new(["x"], [.. Enumerable.Repeat(new object?[] { q }, 200)]) };
        await using var driver = server.Driver(o => o.WithMaxConnectionPoolSize(3).WithFetchSize(20));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 100; i++)
            {
                var query = $"Q {worker} {i}";
                using var cancellation = new CancellationTokenSource();
                if (random.Next(2) == 0) cancellation.CancelAfter(TimeSpan.FromMicroseconds(random.Next(1500)));
                await using var session = driver.AsyncSession();
                try
                {
                    var read = await (await session.RunAsync(query)).ToListAsync(0, cancellation.Token).InTime();
                    Assert.Equal(200, read.Count);
                    Assert.All(read, r => Assert.Equal(query, r[0]));
                }
                catch (OperationCanceledException)
                {
                    Assert.True(cancellation.IsCancellationRequested);
                }
            }
        })));
        Assert.Empty(server.Faults);
        Assert.InRange(server.Connections, 1, 3);
    }

    private static ScriptedServer Hanging(bool answersReset)
    {
        var server = new ScriptedServer();
        var hangs = false;
        server.Script = async (peer, message) =>
        {
            if (message is { Tag: MessageTag.Run, Text: "HANG" })
            {
                hangs = true;
                return true;
            }
            if (!hangs) return false;
            if (message.Tag != MessageTag.Reset) return true;
            if (!answersReset)
            {
                hangs = false;
                return true;
            }
            hangs = false;
            await peer.FailureAsync("Neo.ClientError.Transaction.TransactionTimedOut");
            await peer.IgnoredAsync();
            return false;
        };
        return server;
    }
}
