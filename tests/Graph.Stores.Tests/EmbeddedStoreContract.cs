using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Embedded;

namespace Graph.Stores.Tests;

/// <summary>The contract as the embedded store keeps it.</summary>
public sealed class EmbeddedStoreContract : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-contract-").FullName;

    /// <inheritdoc/>
    protected override async Task<IStore> OpenAsync(TimeProvider clock) =>
        await EmbeddedStore.OpenAsync(_folder, Ontology.Default, new EmbeddedOptions { Clock = clock });

    /// <inheritdoc/>
    protected override Task CloseAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
