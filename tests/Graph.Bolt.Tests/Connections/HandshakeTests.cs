using System.Text;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

public class HandshakeTests
{
    public static TheoryData<int> Minors => [.. Enumerable.Range(0, 9)];

    [Theory]
    [MemberData(nameof(Minors))]
    public async Task Each_version_is_greeted_as_it_wants(int minor)
    {
        await using var server = new ScriptedServer { Version = new(5, minor) };
        await using var driver = server.Driver(token: AuthTokens.Basic("u", "p"));
        Assert.Equal($"5.{minor}", (await driver.GetServerInfoAsync()).ProtocolVersion);
        var hello = server.Messages.First().Map(0);
        Assert.StartsWith("graph-bolt/", (string)hello["user_agent"]!);
        Assert.Equal(minor >= 3, hello.ContainsKey("bolt_agent"));
        Assert.Equal(minor == 0, hello.ContainsKey("credentials"));
        Assert.Equal(minor == 0 ? "HELLO" : "HELLO + LOGON", server.Writes.First());
        if (minor > 0) Assert.Equal("p", server.Messages.ElementAt(1).Map(0)["credentials"]);
    }

    [Fact]
    public async Task A_server_that_shares_no_version_is_told_so_and_not_tried_again()
    {
        await using var server = Answering([0, 0, 0, 0]);
        await using var driver = server.Driver();
        var error = await Assert.ThrowsAsync<ClientException>(driver.VerifyConnectivityAsync);
        Assert.Contains("5.0 to 5.8", error.Message);
    }

    [Fact]
    public async Task An_HTTP_port_is_recognized()
    {
        await using var server = Answering(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request"));
        await using var driver = server.Driver();
        Assert.Contains("HTTP", (await Assert.ThrowsAsync<ClientException>(driver.VerifyConnectivityAsync)).Message);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 9)]
    [InlineData(6, 0)]
    [InlineData(255, 255)]
    public async Task A_version_that_was_not_offered_breaks_the_protocol(int major, int minor)
    {
        await using var server = Answering([0, 0, (byte)minor, (byte)major]);
        await using var driver = server.Driver();
        await Assert.ThrowsAsync<ProtocolException>(driver.VerifyConnectivityAsync);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_server_that_hangs_up_in_the_handshake_is_unavailable(int bytes)
    {
        await using var server = Answering(new byte[bytes], hangUp: true);
        await using var driver = server.Driver();
        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_after_the_connection_timeout()
    {
        await using var server =
            new ScriptedServer { OnConnect = async _ => await new TaskCompletionSource<bool>().Task.WaitAsync(TimeSpan.FromSeconds(1)) };
        await using var driver = server.Driver(o => o.WithConnectionTimeout(TimeSpan.FromMilliseconds(100)));
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.Contains("within 0.1 s", error.Message);
    }

    [Fact]
    public async Task Nobody_listening_is_unavailable()
    {
        var server = new ScriptedServer();
        await server.DisposeAsync();
        await using var driver = server.Driver();
        await Assert.ThrowsAsync<ServiceUnavailableException>(driver.VerifyConnectivityAsync);
        Assert.False(await driver.TryVerifyConnectivityAsync());
    }

    private static ScriptedServer Answering(byte[] bytes, bool hangUp = false) => new()
    {
        OnConnect = async peer =>
        {
            await peer.SendAsync(bytes);
            if (!hangUp) await peer.ReadAsync();
            return false;
        },
    };
}
