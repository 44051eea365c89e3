using Graph.Core.Ontologies;
using Graph.Neo4j.Client;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests;

/// <summary>A real Neo4j for the whole run.</summary>
public sealed class RealNeo4j : IAsyncLifetime
{
    private Neo4jServer? _server;

    public bool IsThere => _server is not null;

    public Neo4jServer Real
    {
        get
        {
            Skip.If(_server is null, Neo4jServer.Missing);
            return _server!;
        }
    }

    /// <summary>The same, where this run started it and so may kill it.</summary>
    public Neo4jServer Ours
    {
        get
        {
            Skip.IfNot(Real.IsOurs, Neo4jServer.NotOurs);
            return Real;
        }
    }

    public string Uri => Real.Uri;

    public Neo4jOptions Options => new() { Uri = new Uri(Uri) };

    public async Task InitializeAsync() => _server = await Neo4jServer.StartAsync();

    /// <summary>Takes away every node and what hangs on it.</summary>
    public Task ClearAsync() => _server!.ClearAsync();

    /// <summary>Opens an empty store.</summary>
    public async Task<Neo4jStore> OpenAsync(Neo4jOptions? options = null)
    {
        await Real.ClearAsync();
        return await Neo4jStore.OpenAsync(options ?? Options, Ontology.Default);
    }

    /// <summary>Runs a query beside the store.</summary>
    public async Task<List<IRecord>> RunAsync(string cypher, object? parameters = null)
    {
        await using var driver = Driver();
        await using var session = driver.AsyncSession();
        return await (await session.RunAsync(cypher, parameters ?? new { })).ToListAsync();
    }

    /// <summary>Runs a script by cypher-shell, which must find nothing wrong with it.</summary>
    public async Task RunScriptAsync(byte[] script)
    {
        Skip.If(!Neo4jServer.HasShell, "There is no cypher-shell: shared/neo4j/neo4j does not lie beside the repository.");
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, script);
            var (code, output) = await _server!.RunScriptAsync(file);
            Assert.True(code == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public IDriver Driver() => GraphDatabase.Driver(Uri, AuthTokens.None);

    internal Database Database(int connections = 100) => new(new Neo4jOptions { Uri = new Uri(Uri), Connections = connections });

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>Tests that share the real server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class RealNeo4jTests : ICollectionFixture<RealNeo4j>
{
    public const string Name = "the real server";
}
