using System.Collections.Concurrent;
using System.Globalization;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Real;

/// <summary>
/// Many sessions of mixed work while the server is killed twice: what was acknowledged lasts once, what was rolled back or
/// refused never, and what is unknown at most once. GRAPH_TEST_BOLT_REQUESTS sets how many requests (100000 for the whole).
/// </summary>
[Collection(RealServerTests.Name)]
public sealed class RealLoadTests(RealServer server)
{
    private const int Sessions = 64;
    private static readonly int Requests =
        int.Parse(Environment.GetEnvironmentVariable("GRAPH_TEST_BOLT_REQUESTS") ?? "3000", CultureInfo.InvariantCulture);
    private readonly ConcurrentDictionary<int, Outcome> _writes = new();
    private int _done;

    private enum Outcome
    {
        Lasts,
        Unknown,
        Never,
    }

    [SkippableFact]
    public async Task Sixty_four_sessions_lose_and_double_nothing_while_the_server_is_killed_twice()
    {
        var uri = server.Uri;
        server.SkipUnlessOurs();
        await using var driver =
            GraphDatabase.Driver(uri, AuthTokens.None, o => o.WithMaxTransactionRetryTime(TimeSpan.FromMinutes(5)).WithFetchSize(100));
        await driver.QueryAsync("CREATE CONSTRAINT seed IF NOT EXISTS FOR (s:Seed) REQUIRE s.key IS UNIQUE");
        await driver.QueryAsync("UNWIND range(0, 999) AS i CREATE (:Seed {key: i, name: 'seed ' + i})");
        var work = Enumerable.Range(0, Sessions).Select(i => Task.Run(() => WorkAsync(driver, i))).ToArray();
        for (var kill = 1; kill <= 2; kill++)
        {
            while (Volatile.Read(ref _done) < Requests * kill / 3 && !work.All(w => w.IsCompleted)) await Task.Delay(20);
            await server.RestartAsync();
        }
        await Task.WhenAll(work);
        Assert.Equal(Requests, _done);
        var found = await driver.QueryAsync("MATCH (w:Written) RETURN w.id AS id, count(*) AS count",
            r => (Id: r["id"].As<int>(), Count: r["count"].As<int>()));
        var counts = found.ToDictionary(f => f.Id, f => f.Count);
        Assert.All(_writes, w => Assert.True(
            counts.GetValueOrDefault(w.Key) is var n && (w.Value == Outcome.Lasts ? n == 1 : w.Value == Outcome.Unknown ? n <= 1 : n == 0),
            $"{w.Key}, which {w.Value}, is there {counts.GetValueOrDefault(w.Key)} times"));
        Assert.True(_writes.Values.Count(o => o == Outcome.Lasts) > Requests / 6);
    }

    private async Task WorkAsync(IDriver driver, int worker)
    {
        for (var i = worker; i < Requests; i += Sessions)
        {
            await using var session = driver.AsyncSession();
            await ((i / Sessions % 6) switch
            {
                0 or 1 => ReadAsync(session, i),
                2 => ManagedWriteAsync(session, i),
                3 => UnmanagedWriteAsync(session, i),
                4 => StreamAsync(session, i),
                _ => FailAsync(session, i),
            });
            Interlocked.Increment(ref _done);
        }
    }

    private static Task ReadAsync(IAsyncSession session, int i) => session.ExecuteReadAsync(async tx =>
        Assert.Equal($"seed {i % 1000}",
        (await (await tx.RunAsync("MATCH (s:Seed {key: $key}) RETURN s.name", new { key = i % 1000 })).SingleAsync())[0]));

    private async Task ManagedWriteAsync(IAsyncSession session, int i)
    {
        try
        {
            await session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE (:Written {id: $i})", new { i }));
            _writes[i] = Outcome.Lasts;
        }
        catch (ServiceUnavailableException e) when (!e.IsRetriable)
        {
            _writes[i] = Outcome.Unknown;
        }
    }

    private async Task UnmanagedWriteAsync(IAsyncSession session, int i)
    {
        var rolledBack = i % 2 == 0;
        _writes[i] = Outcome.Never;
        try
        {
            var tx = await session.BeginTransactionAsync();
            await (await tx.RunAsync("CREATE (:Written {id: $i})", new { i })).ConsumeAsync();
            if (rolledBack)
            {
                await tx.RollbackAsync();
                return;
            }
            _writes[i] = Outcome.Unknown;
            await tx.CommitAsync();
            _writes[i] = Outcome.Lasts;
        }
        catch (Neo4jException e) when (IsOfTheKill(e))
        {
            // It was killed meanwhile.
        }
    }

    private static async Task StreamAsync(IAsyncSession session, int i)
    {
        using var cancellation = new CancellationTokenSource();
        try
        {
            var next = 0L;
            await foreach (var record in (await session.RunAsync("UNWIND range(0, 499) AS i RETURN i, $tag AS tag",
                new { tag = i })).WithCancellation(cancellation.Token))
            {
                Assert.Equal((next++, (long)i), (record[0], record[1]));
                if (i % 5 == 0 && next == 50) await cancellation.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            Assert.True(cancellation.IsCancellationRequested);
        }
        catch (Neo4jException e) when (IsOfTheKill(e))
        {
            // It was killed meanwhile.
        }
    }

    private static async Task FailAsync(IAsyncSession session, int i)
    {
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(
            async () => await (await session.RunAsync("RETURN 1 / $zero", new { zero = 0 })).ConsumeAsync());
        Assert.True(error is ClientException { Code: "Neo.ClientError.Statement.ArithmeticError" } || IsOfTheKill(error), $"{i}: {error}");
    }

    // A server that has just come back first says that its database is not there yet.
    private static bool IsOfTheKill(Neo4jException error) => error.IsRetriable || error is ServiceUnavailableException;
}
