using Graph.Core.Storage;
using Graph.Server.Tests.GraphQL;
using Graph.Testing;

namespace Graph.Server.Tests.Http;

/// <summary>The same world, kept in a real Neo4j and asked over HTTP.</summary>
public sealed class Neo4jTalksWorld : TalksWorld
{
    private readonly Neo4jDatabase _database = new();
    private readonly ServedStore _served = new();

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        if (_database.IsThere)
            await base.InitializeAsync();
    }

    /// <summary>Itself, or the reason why the test is skipped.</summary>
    public Neo4jTalksWorld OrSkip()
    {
        Skip.IfNot(_database.IsThere, Neo4jServer.Missing);
        return this;
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await _served.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task<IStore> OpenAsync() => _served.Take(await _database.OpenAsync(Clock));

    /// <inheritdoc/>
    protected override async Task<Asker> ServeAsync() => await _served.ServeAsync(Clock);
}

/// <summary>Tests that share the world run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jTalks : ICollectionFixture<Neo4jTalksWorld>
{
    public const string Name = "Neo4j";
}
