using Graph.Core.Ontologies;

namespace Graph.Embedded.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("graph-embedded-").FullName;

    public string File => System.IO.Path.Combine(Path, "graph.db");

    public Task<EmbeddedStore> OpenAsync(EmbeddedOptions? options = null) => EmbeddedStore.OpenAsync(Path, Ontology.Default, options);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
