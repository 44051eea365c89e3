using Graph.Core.Storage;

namespace Graph.Stores.Tests;

/// <summary>The Neo4j store answers every question as the reference store does, and of the past as it did when it was the present.</summary>
[Collection(Neo4jTests.Name)]
public sealed class Neo4jGeneratedQuestions(Neo4jDatabase database) : GeneratedQuestions
{
    // Each is a text of its own, and the server takes most of a second to plan one.
    /// <inheritdoc/>
    protected override int AskedUnlessSet => 50;

    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => database.OpenAsync(clock);
}
