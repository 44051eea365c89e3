using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Connections;

public class AuthenticationTests
{
    public static TheoryData<IAuthToken, string> Tokens => new()
    {
        { AuthTokens.None, "scheme=none" },
        { AuthTokens.Basic("u", "p"), "credentials=p, principal=u, scheme=basic" },
        { AuthTokens.Basic("u", "p", "r"), "credentials=p, principal=u, realm=r, scheme=basic" },
        { AuthTokens.Bearer("t"), "credentials=t, scheme=bearer" },
    };

    [Theory]
    [MemberData(nameof(Tokens))]
    public async Task A_token_is_shown_as_the_server_knows_it(IAuthToken token, string content)
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver(token: token);
        await driver.VerifyConnectivityAsync();
        var logon = server.Messages.Single(m => m.Tag == MessageTag.Logon).Map(0);
        Assert.Equal(content, string.Join(", ", logon.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={e.Value}")));
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", typeof(AuthenticationException), false)]
    [InlineData("Neo.ClientError.Security.TokenExpired", typeof(TokenExpiredException), false)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", typeof(AuthorizationException), true)]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", typeof(SecurityException), false)]
    public async Task Who_is_not_let_in_learns_why_and_the_connection_is_closed(string code, Type type, bool retriable)
    {
        await using var server = new ScriptedServer { Script = Failing(MessageTag.Logon, code) };
        await using var driver = server.Driver();
        var error = (Neo4jException)await Assert.ThrowsAsync(type, driver.VerifyConnectivityAsync);
        Assert.Equal((code, retriable), (error.Code, error.IsRetriable));
        await Eventually.TrueAsync(() => server.Open == 0, "the connection is closed");
        Assert.False(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("u", "p")));
    }

    [Fact]
    public async Task A_session_of_another_user_takes_over_the_connection_in_one_write()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver(token: AuthTokens.Basic("first", "p"));
        await ReadOnceAsync(driver.AsyncSession());
        await ReadOnceAsync(driver.AsyncSession(o => o.WithAuthToken(AuthTokens.Basic("second", "p"))));
        await ReadOnceAsync(driver.AsyncSession(o => o.WithAuthToken(AuthTokens.Basic("second", "p"))));
        await ReadOnceAsync(driver.AsyncSession());
        Assert.Equal(1, server.Connections);
        Assert.Equal(2, server.Writes.Count(w => w == "LOGOFF + LOGON"));
        Assert.Equal(["first", "second", "first"],
            server.Messages.Where(m => m.Tag == MessageTag.Logon).Select(m => m.Map(0)["principal"]));
        Assert.True(await driver.VerifyAuthenticationAsync(AuthTokens.Basic("third", "p")));
    }

    [Fact]
    public async Task Bolt_5_0_cannot_change_the_user_and_says_so()
    {
        await using var server = new ScriptedServer { Version = new(5, 0) };
        await using var driver = server.Driver();
        await ReadOnceAsync(driver.AsyncSession());
        var error = await Assert.ThrowsAsync<ClientException>(
            () => ReadOnceAsync(driver.AsyncSession(o => o.WithAuthToken(AuthTokens.Basic("u", "p")))));
        Assert.Contains("5.1", error.Message);
        await ReadOnceAsync(driver.AsyncSession());
    }

    [Fact]
    public async Task Expired_authorization_renews_every_connection()
    {
        await using var server = new ScriptedServer();
        var expired = true;
        server.Script = async (peer, message) =>
        {
            if (message.Tag != MessageTag.Run || !expired) return false;
            expired = false;
            await peer.FailureAsync("Neo.ClientError.Security.AuthorizationExpired");
            return true;
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal(1L, await session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("RETURN 1")).SingleAsync())[0]));
        Assert.Equal(2, server.Connections);
    }

    internal static Func<Peer, Message, Task<bool>> Failing(byte tag, string code, int times = int.MaxValue) => async (peer, message) =>
    {
        if (message.Tag != tag || peer.Failed || times-- <= 0) return false;
        await peer.FailureAsync(code);
        return true;
    };

    private static async Task ReadOnceAsync(IAsyncSession session)
    {
        await using var _ = session;
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }
}
