using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Sessions;

public class ExecutableQueryTests
{
    [Fact]
    public async Task A_query_gives_its_records_keys_and_summary()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(3) };
        await using var driver = server.Driver();
        var result = await driver.ExecutableQuery("Q").WithParameters(new { p = 1 }).WithConfig(new QueryConfig(RoutingControl.Readers, database: "db")).ExecuteAsync();
        Assert.Equal([0L, 1L, 2L], result.Result.Select(r => r["x"]));
        Assert.Equal(("x", "Q"), (result.Keys.Single(), result.Summary.Query.Text));
        var begin = server.Messages.Single(m => m.Tag == MessageTag.Begin).Map(0);
        Assert.Equal(("r", "db"), (begin["mode"], begin["db"]));
        Assert.Equal(1L, server.Messages.Single(m => m.Tag == MessageTag.Run).Map(1)["p"]);
    }

    [Fact]
    public async Task Records_are_filtered_mapped_and_reduced()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(10) };
        await using var driver = server.Driver();
        var query = driver.ExecutableQuery("Q").WithParameters(new Dictionary<string, object?> { ["p"] = 1 });
        var mapped = query.WithFilter(r => r[0].As<int>() % 2 == 1).WithMap(r => r[0].As<int>()).WithFilter(n => n > 2).WithMap(n => n * 10);
        Assert.Equal([30, 50, 70, 90], (await mapped.ExecuteAsync()).Result);
        Assert.Equal(240, (await mapped.WithReduce(() => 0, (sum, n) => sum + n).ExecuteAsync()).Result);
        Assert.Equal("240", (await mapped.WithReduce(() => 0, (sum, n) => sum + n, sum => $"{sum}").ExecuteAsync()).Result);
        Assert.Equal(10, (await query.WithStreamProcessor(async records =>
        {
            var count = 0;
            await foreach (var _ in records) count++;
            return count;
        }).ExecuteAsync()).Result);
    }

    [Fact]
    public async Task Each_query_sees_what_those_before_it_wrote_unless_told_not_to()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await driver.ExecutableQuery("A").ExecuteAsync();
        await driver.ExecutableQuery("B").ExecuteAsync();
        await driver.ExecutableQuery("C").WithConfig(new QueryConfig(enableBookmarkManager: false)).ExecuteAsync();
        var begins = server.Messages.Where(m => m.Tag == MessageTag.Begin).Select(m => m.Map(0).ContainsKey("bookmarks"));
        Assert.Equal([false, true, false], begins);
    }
}
