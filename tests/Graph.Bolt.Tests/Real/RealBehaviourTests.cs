using Graph.Bolt.Tests.Support;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Real;

[Collection(RealServerTests.Name)]
public sealed class RealBehaviourTests(RealServer server)
{
    [SkippableFact]
    public async Task The_newest_version_of_Bolt_is_spoken()
    {
        await using var driver = server.Driver();
        var info = await driver.GetServerInfoAsync();
        Assert.Equal("5.8", info.ProtocolVersion);
        Assert.StartsWith("Neo4j/5.", info.Agent);
    }

    [SkippableFact]
    public async Task It_answers_as_a_cluster_of_one_too()
    {
        await using var driver = GraphDatabase.Driver(server.Uri.Replace("bolt://", "neo4j://"), AuthTokens.None);
        await using var session = driver.AsyncSession();
        Assert.Equal(1L, await session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("RETURN 1")).SingleAsync())[0]));
        Assert.Equal("neo4j", (await (await session.RunAsync("RETURN 1")).ConsumeAsync()).Database.Name);
    }

    [SkippableTheory]
    [InlineData("RETURN 1", QueryType.ReadOnly)]
    [InlineData("CREATE (:Kind)", QueryType.WriteOnly)]
    [InlineData("CREATE (n:Kind) RETURN n", QueryType.ReadWrite)]
    [InlineData("CREATE INDEX kind IF NOT EXISTS FOR (n:Kind) ON (n.key)", QueryType.SchemaWrite)]
    public async Task The_kind_of_a_query_is_told_without_running_it(string query, QueryType type)
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("EXPLAIN " + query)).ConsumeAsync();
        Assert.Equal(type, summary.QueryType);
        Assert.Null(summary.Profile);
    }

    [SkippableFact]
    public async Task Work_is_profiled()
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await using var tx = await session.BeginTransactionAsync();
        var summary = await (await tx.RunAsync("PROFILE CREATE (:A {k: 1})-[:R]->(:B)")).ConsumeAsync();
        Assert.True(HitsOf(summary.Profile!) > 0);
    }

    [SkippableFact]
    public async Task A_transaction_that_reads_cannot_write()
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(
            () => session.ExecuteReadAsync(async tx => await (await tx.RunAsync("CREATE (:Never)")).ConsumeAsync()));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Code);
        Assert.NotNull(error.GqlStatus);
    }

    [SkippableFact]
    public async Task The_server_ends_a_transaction_at_its_timeout_and_shows_its_metadata()
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync(o => o.WithMetadata(new Dictionary<string, object?> { ["purpose"] = "test" }));
        var shown = await (await tx.RunAsync("SHOW TRANSACTIONS YIELD metaData RETURN metaData")).ToListAsync(
            r => r[0].As<Dictionary<string, object?>>());
        Assert.Contains(shown, m => m.GetValueOrDefault("purpose") as string == "test");
        await tx.RollbackAsync();
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () =>
            await (await session.RunAsync(Endless, o => o.WithTimeout(TimeSpan.FromMilliseconds(300)))).ConsumeAsync());
        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", error.Code);
    }

    [SkippableFact]
    public async Task A_query_that_is_given_up_no_longer_runs()
    {
        await using var driver = server.Driver();
        using var cancellation = new CancellationTokenSource();
        await using (var session = driver.AsyncSession())
        {
            var reading = (await session.RunAsync(Endless)).ToListAsync(cancellation.Token);
            await UntilAsync(driver, running: true);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.InTime());
        }
        await UntilAsync(driver, running: false);
    }

    [SkippableFact]
    public async Task Wrong_credentials_are_refused_where_there_are_any_and_a_missing_database_is_named()
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(o => o.WithDatabase("nowhere"));
        var error = await Assert.ThrowsAsync<FatalDiscoveryException>(
            async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Contains("nowhere", error.Message);
        await using var second = driver.AsyncSession(o => o.WithBookmarks(Bookmarks.From("nonsense")));
        await Assert.ThrowsAsync<InvalidBookmarkException>(second.BeginTransactionAsync);
    }

    [SkippableFact]
    public async Task Deadlocks_are_tried_again_until_both_have_had_their_turn()
    {
        await using var driver = server.Driver();
        await using (var session = driver.AsyncSession())
            await (await session.RunAsync("MERGE (:Lock {key: 1, count: 0}) MERGE (:Lock {key: 2, count: 0})")).ConsumeAsync();
        await Task.WhenAll(new[] { (1, 2), (2, 1) }.SelectMany(order => Enumerable.Repeat(order, 3)).Select(async order =>
        {
            await using var session = driver.AsyncSession();
            await session.ExecuteWriteAsync(async tx =>
            {
                foreach (var key in new[] { order.Item1, order.Item2 })
                    await (await tx.RunAsync("MATCH (l:Lock {key: $key}) SET l.count = l.count + 1", new { key })).ConsumeAsync();
            });
        }));
        var counts = await driver.QueryAsync("MATCH (l:Lock) RETURN l.count", r => r[0].As<int>());
        Assert.Equal([6, 6], counts);
        await driver.QueryAsync("MATCH (l:Lock) DELETE l");
    }

    [SkippableFact]
    public async Task A_hundred_thousand_records_come_in_order_in_small_and_large_fetches()
    {
        await using var driver = server.Driver();
        foreach (var size in new[] { 7L, 1000, Config.Infinite })
        {
            await using var session = driver.AsyncSession(o => o.WithFetchSize(size));
            var count = size == 7 ? 5_000 : 100_000;
            var next = 0L;
            await foreach (var record in await session.RunAsync("UNWIND range(0, $n - 1) AS i RETURN i, toString(i) AS text",
                new { n = count }))
            {
                Assert.Equal((next, $"{next}"), (record[0], record[1]));
                next++;
            }
            Assert.Equal(count, next);
        }
    }

    private const string Endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH a WHERE a < 0 RETURN a";

    private static long HitsOf(IProfiledPlan plan) => plan.DbHits + plan.Children.Sum(HitsOf);

    private static async Task UntilAsync(IDriver driver, bool running)
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        while (true)
        {
            var texts = await driver.QueryAsync("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery", r => r[0].As<string>(),
                limit.Token);
            if (texts.Contains(Endless) == running) return;
        }
    }
}
