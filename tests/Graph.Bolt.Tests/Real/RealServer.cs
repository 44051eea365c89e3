using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Real;

/// <summary>A real Neo4j for the whole run.</summary>
public sealed class RealServer : IAsyncLifetime
{
    private Neo4jServer? _server;

    public string Uri
    {
        get
        {
            Skip.If(_server is null, Neo4jServer.Missing);
            return _server!.Uri;
        }
    }

    public async Task InitializeAsync() => _server = await Neo4jServer.StartAsync();

    public IDriver Driver(Action<ConfigBuilder>? more = null) => GraphDatabase.Driver(Uri, AuthTokens.None, more);

    /// <summary>Ends the server as a power cut would, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await _server!.KillAsync();
        await _server.StartAgainAsync();
    }

    public void SkipUnlessOurs() => Skip.IfNot(_server is not { IsOurs: false }, Neo4jServer.NotOurs);

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>Tests that share the real server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class RealServerTests : ICollectionFixture<RealServer>
{
    public const string Name = "the real server";
}
