using System.Collections.Concurrent;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Embedded;

namespace Graph.Stores.Tests;

/// <summary>
/// The embedded store answers every question as the reference store does, and of the past as it did when it was the present.
/// </summary>
public sealed class EmbeddedGeneratedQuestions : GeneratedQuestions
{
    private readonly ConcurrentDictionary<IStore, string> _folders = new();

    /// <inheritdoc/>
    protected override async Task<IStore> OpenAsync(TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("graph-questions-").FullName;
        var store = await EmbeddedStore.OpenAsync(folder, Ontology.Default, new EmbeddedOptions { Clock = clock });
        _folders[store] = folder;
        return store;
    }

    /// <inheritdoc/>
    protected override async Task CloseAsync(IStore store)
    {
        await store.DisposeAsync();
        if (_folders.TryRemove(store, out var folder))
            Directory.Delete(folder, recursive: true);
    }
}
