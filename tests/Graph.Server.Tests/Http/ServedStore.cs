using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Server.Configuration;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Graph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Serilog.Core;

namespace Graph.Server.Tests.Http;

/// <summary>The whole product in one process: a store, served over HTTP on a free port of loopback.</summary>
internal sealed class ServedStore : IAsyncDisposable
{
    private WebApplication? _app;
    private HttpClient? _client;
    private DirectoryInfo? _folder;

    /// <summary>The store.</summary>
    public IStore Store { get; private set; } = null!;

    /// <summary>Opens an embedded store in a folder of its own.</summary>
    public async Task<IStore> OpenAsync(TimeProvider clock)
    {
        _folder = Directory.CreateTempSubdirectory("graph-");
        return Take(await EmbeddedStore.OpenAsync(_folder.FullName, Ontology.Default, new EmbeddedOptions { Clock = clock }));
    }

    /// <summary>Takes a store that is open.</summary>
    public IStore Take(IStore store) => Store = store;

    /// <summary>Serves it.</summary>
    public async Task<HttpAsker> ServeAsync(TimeProvider clock)
    {
        var service = new GraphQLService(Store, Ontology.Default, new GraphSchema(), clock, new GraphQLLimits(),
            NullLogger<GraphQLService>.Instance);
        var options = new GraphOptions();
        options = options with { Server = options.Server with { Urls = ["http://127.0.0.1:0"], WarmUp = false } };
        _app = GraphServer.Build(options, Store, service.ExecuteAsync, GraphSchema.Print(), Logger.None);
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        return new HttpAsker(_client);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (Store is not null)
            await Store.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
