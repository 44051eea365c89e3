using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Neo4j;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>A real Neo4j for the whole run, emptied for each store that is opened on it.</summary>
public sealed class Neo4jDatabase : IAsyncLifetime
{
    private Neo4jServer? _server;

    /// <inheritdoc/>
    public async Task InitializeAsync() => _server = await Neo4jServer.StartAsync();

    /// <summary>Opens an empty store over the shipped ontology.</summary>
    /// <param name="clock">Its clock.</param>
    /// <param name="factsOfHub">With how many facts an entity is a hub, where not as usual.</param>
    public async Task<IStore> OpenAsync(TimeProvider clock, int? factsOfHub = null)
    {
        Skip.If(_server is null, Neo4jServer.Missing);
        await _server!.ClearAsync();
        var options = new Neo4jOptions { Uri = new Uri(_server.Uri), Clock = clock };
        return await Neo4jStore.OpenAsync(factsOfHub is { } facts ? options with { FactsOfHub = facts } : options, Ontology.Default);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>Tests that share the server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jTests : ICollectionFixture<Neo4jDatabase>
{
    public const string Name = "Neo4j";
}
