using Graph.Core.Storage;
using Graph.Server.Tests.GraphQL;

namespace Graph.Server.Tests.Http;

/// <summary>The same world, kept in the embedded store and asked over HTTP.</summary>
public sealed class ServedTalksWorld : TalksWorld
{
    private readonly ServedStore _served = new();

    /// <inheritdoc/>
    public override async Task DisposeAsync() => await _served.DisposeAsync();

    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync() => _served.OpenAsync(Clock);

    /// <inheritdoc/>
    protected override async Task<Asker> ServeAsync() => await _served.ServeAsync(Clock);
}

/// <summary>The same, over HTTP.</summary>
public sealed class FieldsOverHttp(ServedTalksWorld world) : FieldTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP.</summary>
public sealed class FiltersOverHttp(ServedTalksWorld world) : FilterTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP.</summary>
public sealed class ListsOverHttp(ServedTalksWorld world) : ListTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP.</summary>
public sealed class ViewsOverHttp(ServedTalksWorld world) : ViewTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP.</summary>
public sealed class ErrorsOverHttp(ServedTalksWorld world) : ErrorTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}

/// <summary>The same, over HTTP.</summary>
public sealed class LimitsOverHttp(ServedTalksWorld world) : LimitTests(world), IClassFixture<ServedTalksWorld>
{
    /// <inheritdoc/>
    protected override Asker Asker => World.Asker;
}
