using Graph.Core.Storage;

namespace Graph.Stores.Tests;

/// <summary>The contract as the Neo4j store keeps it.</summary>
[Collection(Neo4jTests.Name)]
public sealed class Neo4jStoreContract(Neo4jDatabase database) : StoreContract
{
    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => database.OpenAsync(clock);

    /// <inheritdoc/>
    protected override int MaxCompared => 6;

    /// <inheritdoc/>
    protected override int? ShapesCompared => Neo4jGeneratedQuestions.DefaultShapes;
}
