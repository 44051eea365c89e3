using Graph.Core.Terms;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests;

/// <summary>A real Neo4j for the whole run.</summary>
public sealed class Server : IAsyncLifetime
{
    private Neo4jServer? _server;

    public Neo4jServer Real
    {
        get
        {
            Skip.If(_server is null, Neo4jServer.Missing);
            return _server!;
        }
    }

    public Neo4jServer Ours
    {
        get
        {
            Skip.IfNot(Real.IsOurs, Neo4jServer.NotOurs);
            return Real;
        }
    }

    public Neo4jOptions Options => new() { Uri = new Uri(Real.Uri) };

    public async Task InitializeAsync() => _server = await Neo4jServer.StartAsync();

    /// <summary>Opens an empty store.</summary>
    public async Task<Neo4jStore> OpenAsync(Neo4jOptions? options = null)
    {
        await Real.ClearAsync();
        return await Neo4jStore.OpenAsync(options ?? Options, Ontology.Default);
    }

    /// <summary>Runs a query beside the store.</summary>
    public async Task<List<IRecord>> RunAsync(string cypher, object? parameters = null)
    {
        await using var driver = GraphDatabase.Driver(Real.Uri, AuthTokens.None);
        await using var session = driver.AsyncSession();
        return await (await session.RunAsync(cypher, parameters ?? new { })).ToListAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>Tests that share the server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<Server>
{
    public const string Name = "the server";
}
