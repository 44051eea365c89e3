using Graph.Core.Storage;

namespace Graph.Stores.Tests;

/// <summary>The contract as the Neo4j store keeps it.</summary>
[Collection(Neo4jTests.Name)]
public sealed class Neo4jStoreContract(Neo4jDatabase database) : StoreContract
{
    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => database.OpenAsync(clock);

    /// <inheritdoc/>
    /// <remarks>The server plans each new question for tenths of a second.</remarks>
    protected override int MostCompared => 6;

    /// <inheritdoc/>
    protected override string? WhyNotCopied(int seed) => seed == 2 ? "A known defect: on Neo4j the copy of this record, which redacts, answers some questions of its past otherwise." : null;
}
