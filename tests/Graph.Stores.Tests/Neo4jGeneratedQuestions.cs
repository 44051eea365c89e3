using Graph.Core.Storage;

namespace Graph.Stores.Tests;

/// <summary>
/// The Neo4j store answers every question as the reference store does, and of the past as it did when it was the present.
/// </summary>
[Collection(Neo4jTests.Name)]
public sealed class Neo4jGeneratedQuestions(Neo4jDatabase database) : GeneratedQuestions
{
    /// <summary>A question of a new shape is some texts that are new to the server, which takes a second to plan them.</summary>
    public const int DefaultShapes = 4;

    /// <inheritdoc/>
    protected override int DefaultQuestions => 1_000;

    /// <inheritdoc/>
    protected override int? Shapes => Setting("GRAPH_SHAPES") ?? DefaultShapes;

    /// <inheritdoc/>
    /// <remarks>Every entity is a hub here; in the contract none is.</remarks>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => database.OpenAsync(clock, factsOfHub: 0);
}
