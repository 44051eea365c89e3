using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Neo4j;
using Graph.Testing;

namespace Graph.Server.Tests.Http;

/// <summary>A real Neo4j, where there is one.</summary>
public sealed class Neo4jDatabase : IAsyncLifetime
{
    private Neo4jServer? _server;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _server is not null;

    /// <inheritdoc/>
    public async Task InitializeAsync() => _server = await Neo4jServer.StartAsync();

    /// <summary>Opens a store on it, emptied.</summary>
    public async Task<IStore> OpenAsync(TimeProvider clock)
    {
        await _server!.ClearAsync();
        return await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(_server.Uri), Clock = clock }, Ontology.Default);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
