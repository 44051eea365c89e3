using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

/// <summary>Servers that are slow, silent or confused.</summary>
public class PeerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_server_that_dribbles_is_understood(int bytes)
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(300) };
        server.OnConnect = peer =>
        {
            peer.Dribble = bytes;
            return Task.FromResult(true);
        };
        await using var driver = server.Driver(o => o.WithFetchSize(100));
        await using var session = driver.AsyncSession();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (long)i),
            await (await session.RunAsync("MANY")).ToListAsync(r => r[0].As<long>()));
    }

    [Fact]
    public async Task Signs_of_life_between_messages_are_passed_over()
    {
        await using var server = new ScriptedServer();
        server.Script = async (peer, _) =>
        {
            for (var i = 0; i < 3; i++) await peer.NoopAsync();
            return false;
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    [Fact]
    public async Task Longer_silence_than_the_server_promised_ends_the_connection()
    {
        await using var server = new ScriptedServer { Hints = new() { ["connection.recv_timeout_seconds"] = 1L } };
        server.Script = (_, message) => Task.FromResult(message is { Tag: MessageTag.Run, Text: "HANG" } or { Tag: MessageTag.Pull });
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ConnectionReadTimeoutException>(
            async () => await (await session.RunAsync("HANG")).ConsumeAsync().InTime());
        Assert.True(error.IsRetriable);
        await Eventually.TrueAsync(() => server.Open == 0, "the connection is closed");
    }

    [Fact]
    public async Task Signs_of_life_hold_off_the_silence()
    {
        await using var server = new ScriptedServer { Hints = new() { ["connection.recv_timeout_seconds"] = 2L } };
        server.Script = async (peer, message) =>
        {
            for (var i = 0; i < 10 && message.Tag == MessageTag.Run; i++)
            {
                await Task.Delay(250);
                await peer.NoopAsync();
            }
            return false;
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal(1L, (await (await session.RunAsync("SLOW")).SingleAsync())[0]);
    }

    [Theory]
    [InlineData("0000 0005 B171 9181FF 0000", "a record that is not UTF-8")]
    [InlineData("0003 B17142 0000", "a record that is no list")]
    [InlineData("0003 B17190 0000", "a record of no value for one key")]
    [InlineData("0003 B142A0 0000", "an answer that nobody knows")]
    [InlineData("0001 C0 0000", "an answer that is no structure")]
    [InlineData("0003 B17080 0000", "a success without its map")]
    public async Task A_server_that_talks_nonsense_is_left_and_the_next_connection_works(string hex, string what)
    {
        await using var server = new ScriptedServer();
        var sane = false;
        server.Script = async (peer, message) =>
        {
            if (sane || message.Tag != MessageTag.Pull) return false;
            sane = true;
            await peer.SendAsync(Convert.FromHexString(hex.Replace(" ", "")));
            return true;
        };
        await using var driver = server.Driver();
        await using (var session = driver.AsyncSession())
        {
            var error = await Xunit.Record.ExceptionAsync(async () => await (await session.RunAsync("RETURN 1")).ToListAsync().InTime());
            Assert.True(error is ProtocolException, $"{what}: {error}");
        }
        await using (var session = driver.AsyncSession()) Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
    }

    [Fact]
    public async Task An_answer_that_nobody_waits_for_costs_the_connection_and_no_result()
    {
        await using var server = new ScriptedServer();
        server.Script = async (peer, message) =>
        {
            if (message.Tag == MessageTag.Pull) await peer.SendAsync(Convert.FromHexString("0004B171910100000003B170A000000003B170A00000"));
            return message.Tag == MessageTag.Pull;
        };
        await using var driver = server.Driver();
        for (var i = 1; i <= 2; i++)
        {
            await using var session = driver.AsyncSession();
            Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())[0]);
            Assert.Equal(i, server.Connections);
        }
    }
}
