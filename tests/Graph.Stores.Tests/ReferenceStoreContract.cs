using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>The contract as the reference store keeps it.</summary>
public sealed class ReferenceStoreContract : StoreContract
{
    /// <inheritdoc/>
    protected override Task<IStore> OpenAsync(TimeProvider clock) => Task.FromResult<IStore>(new ReferenceStore(Ontology.Default, clock));
}
