using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Sessions;

public class StreamingTests
{
    [Fact]
    public async Task Records_are_asked_for_by_the_fetch_and_all_arrive_in_order()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(25) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(o => o.WithFetchSize(10));
        var records = await (await session.RunAsync("Q")).ToListAsync(r => r["x"].As<int>());
        Assert.Equal(Enumerable.Range(0, 25), records);
        Assert.Equal(["PULL 10", "PULL 10", "PULL 10"], server.Log.Where(m => m.StartsWith("PULL", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_slow_reader_holds_two_fetches_at_most()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(1000) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(o => o.WithFetchSize(10));
        var cursor = await session.RunAsync("Q");
        for (var read = 1; read <= 100; read++)
        {
            Assert.True(await cursor.FetchAsync());
            var pulls = server.Log.Count(m => m == "PULL 10");
            Assert.True(pulls <= (read / 10) + 3, $"{pulls} fetches after {read} records");
        }
        await cursor.ConsumeAsync();
        Assert.Contains("DISCARD -1", server.Log);
    }

    [Fact]
    public async Task Without_a_limit_everything_is_asked_for_at_once()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(5000) };
        await using var driver = server.Driver(o => o.WithFetchSize(Config.Infinite));
        await using var session = driver.AsyncSession();
        Assert.Equal(5000, (await (await session.RunAsync("Q")).ToListAsync()).Count);
        Assert.Single(server.Log, m => m == "PULL -1");
    }

    [Fact]
    public async Task A_cursor_can_look_ahead_and_knows_its_end()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(2) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("Q");
        Assert.Throws<InvalidOperationException>(() => cursor.Current);
        Assert.Equal(0L, (await cursor.PeekAsync())[0]);
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(1L, (await cursor.PeekAsync())[0]);
        Assert.Equal(0L, cursor.Current[0]);
        Assert.True(await cursor.FetchAsync());
        Assert.Null(await cursor.PeekAsync());
        Assert.False(await cursor.FetchAsync());
        Assert.False(await cursor.FetchAsync());
        Assert.True(cursor.IsOpen);
    }

    [Fact]
    public async Task Exactly_one_record_is_what_single_takes()
    {
        await using var server =
            new ScriptedServer { OnRun = q => Answer.Numbers(int.Parse(q, System.Globalization.CultureInfo.InvariantCulture)) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await (await session.RunAsync("0")).SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await (await session.RunAsync("2")).SingleAsync());
        Assert.Equal(0, await (await session.RunAsync("1")).SingleAsync(r => r[0].As<int>()));
        var sum = 0L;
        await (await session.RunAsync("4")).ForEachAsync(r => sum += r[0].As<long>());
        Assert.Equal(6, sum);
    }

    [Fact]
    public async Task A_record_is_read_by_key_and_by_position()
    {
        await using var server = new ScriptedServer { OnRun = _ => new(["a", "b"], [[1L, "x"]]) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var record = await (await session.RunAsync("Q")).SingleAsync();
        Assert.Equal((1L, "x", 1L, "x"), (record["a"], record["b"], record[0], record[1]));
        Assert.Equal(["a", "b"], record.Keys);
        Assert.Equal("x", record.Values["b"]);
        Assert.Equal(2, record.Count);
        Assert.True(record.ContainsKey("a"));
        Assert.False(record.TryGetValue("c", out _));
        Assert.Contains("a, b", Assert.Throws<KeyNotFoundException>(() => record["c"]).Message);
    }
}
