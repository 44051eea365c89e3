using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Testing;

namespace Graph.Formats.Tests.Dossiers;

/// <summary>Imports dossiers into a store in memory, and tells what it holds then.</summary>
internal static class DossierTexts
{
    public static Dossier[] Shipped { get; } =
        [.. new[] { "istanbul-2025",
        "istanbul-2025-july" }.Select(name => DossierReader.ReadFile(RepositoryFiles.PathOf($"schema/dossiers/{name}.yaml")))];

    public static ReferenceStore NewStore() => new(Ontology.Default, new SettableClock());

    public static async Task<BatchOutcome> ImportAsync(this IStore store, string yaml, ImportOptions? options = null) =>
        (await new ImportRunner(store, Ontology.Default).RunAsync([DossierReader.Read(yaml, "test.yaml")], options))[0].Outcome!;

    public static async Task<IReadOnlyDictionary<string, Element>> HeldAsync(this IStore store)
    {
        await using var snapshot = await store.OpenAsync();
        var held = new Dictionary<string, Element>();
        await foreach (var version in snapshot.ScanAsync(View.Default, Kinds.All))
            held.Add(version.Key.Value, version.Content);
        return held;
    }

    /// <summary>What a dossier with these facts is refused for: place, code, message and mend.</summary>
    public static async Task<IReadOnlyList<Problem>> RefusedAsync(this IStore store, string yaml) =>
        (await Assert.ThrowsAsync<InvalidBatchException>(() => store.ImportAsync(yaml))).Problems;
}
