using Graph.Bolt.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

public class PoolTests
{
    [Fact]
    public async Task No_more_connections_than_allowed_however_many_ask()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver(o => o.WithMaxConnectionPoolSize(3));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => ReadAsync(driver)))).InTime();
        Assert.InRange(server.Connections, 1, 3);
    }

    [Fact]
    public async Task Who_waits_longer_than_the_acquisition_timeout_is_told_so()
    {
        await using var server = new ScriptedServer();
        await using var driver =
            server.Driver(o => o.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(100)));
        await using var session = driver.AsyncSession();
        await using (await session.BeginTransactionAsync())
            Assert.Contains("within 0.1 s", (await Assert.ThrowsAsync<ClientException>(() => ReadAsync(driver))).Message);
        await ReadAsync(driver);
    }

    [Fact]
    public async Task One_acquisition_timeout_covers_the_sign_of_life_of_an_old_connection_and_the_new_one()
    {
        var mute = false;
        await using var server = new ScriptedServer { Script = (_, _) => Task.FromResult(Volatile.Read(ref mute)) };
        await using var driver =
            server.Driver(o => o.WithConnectionLivenessCheckTimeout(TimeSpan.Zero)
            .WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(150)));
        await ReadAsync(driver);
        Volatile.Write(ref mute, true);
        var began = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAsync<ClientException>(() => ReadAsync(driver));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0.1, 3);
        Volatile.Write(ref mute, false);
        await ReadAsync(driver);
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_while_it_idled_is_replaced_unnoticed()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await ReadAsync(driver);
        server.CutAll();
        await Eventually.TrueAsync(() => server.Open == 0, "the server has hung up");
        await ReadAsync(driver);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Old_and_long_idle_connections_are_replaced_and_others_asked_for_a_sign_of_life()
    {
        var clock = new FakeTimeProvider();
        await using var server = new ScriptedServer();
        await using var driver =
            server.Driver(o => o.WithMaxConnectionLifetime(TimeSpan.FromMinutes(60)).WithConnectionIdleTimeout(TimeSpan.FromMinutes(20))
            .WithConnectionLivenessCheckTimeout(TimeSpan.FromMinutes(5)).With(c => c.Clock = clock));
        await ReadAsync(driver);
        clock.Advance(TimeSpan.FromMinutes(4));
        await ReadAsync(driver);
        Assert.Equal((1, 0), (server.Connections, server.Log.Count(m => m == "RESET")));
        clock.Advance(TimeSpan.FromMinutes(6));
        await ReadAsync(driver);
        Assert.Equal((1, 1), (server.Connections, server.Log.Count(m => m == "RESET")));
        clock.Advance(TimeSpan.FromMinutes(21));
        await ReadAsync(driver);
        Assert.Equal(2, server.Connections);
        for (var i = 0; i < 13; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(4.9));
            await ReadAsync(driver);
        }
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task What_is_dead_at_its_sign_of_life_is_replaced()
    {
        var mute = false;
        await using var server = new ScriptedServer();
        server.Script = (peer, message) =>
        {
            if (Volatile.Read(ref mute) && message.Tag == MessageTag.Reset) peer.Cut();
            return Task.FromResult(false);
        };
        await using var driver = server.Driver(o => o.WithConnectionLivenessCheckTimeout(TimeSpan.Zero));
        await ReadAsync(driver);
        Volatile.Write(ref mute, true);
        await ReadAsync(driver);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task No_more_than_the_idle_limit_are_kept()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver(o => o.WithMaxIdleConnectionPoolSize(1));
        var sessions = Enumerable.Range(0, 4).Select(_ => driver.AsyncSession()).ToArray();
        foreach (var session in sessions) await session.BeginTransactionAsync();
        Assert.Equal(4, server.Open);
        foreach (var session in sessions) await session.CloseAsync();
        await Eventually.TrueAsync(() => server.Open == 1, "three are closed");
        Assert.Equal(3, server.Log.Count(m => m == "GOODBYE"));
    }

    [Fact]
    public async Task Disposing_the_driver_says_goodbye_and_ends_what_is_in_use()
    {
        await using var server = new ScriptedServer();
        var driver = server.Driver();
        await ReadAsync(driver);
        var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        await ReadAsync(driver);
        await driver.DisposeAsync();
        await Eventually.TrueAsync(() => server.Open == 0, "all are closed");
        Assert.Contains("GOODBYE", server.Log);
        await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await tx.RunAsync("Q")).ConsumeAsync());
        Assert.Throws<ObjectDisposedException>(() => driver.AsyncSession());
        await driver.DisposeAsync();
    }

    [Fact]
    public async Task A_driver_connects_when_it_is_used_and_not_before()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal(0, server.Connections);
    }

    private static async Task ReadAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        await (await session.RunAsync("Q")).ConsumeAsync();
    }
}
