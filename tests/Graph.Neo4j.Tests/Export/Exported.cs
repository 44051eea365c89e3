using System.Text;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Neo4j.Export;
using Graph.Testing;

namespace Graph.Neo4j.Tests.Export;

/// <summary>A script in memory, with its manifest and what it was made of.</summary>
internal sealed record Exported(byte[] Script, ExtractManifest Manifest, IReadOnlyList<ElementVersion> Elements)
{
    public string Text => Encoding.UTF8.GetString(Script);

    public static async Task<Exported> FromAsync(IStore store, ExtractRequest? request = null, bool plain = false)
    {
        using var script = new MemoryStream();
        await using var extract = await Extract.OpenAsync(store, request ?? new(), TimeProvider.System);
        var manifest = await CypherExport.WriteAsync(extract, plain, Ontology.Default, "graph test",
            (bytes, token) => script.WriteAsync(bytes, token));
        var elements = new List<ElementVersion>();
        await foreach (var page in extract.ReadAsync())
            elements.AddRange(page);
        return new(script.ToArray(), manifest, elements);
    }

    /// <summary>The dossiers that come with the product, recorded.</summary>
    public static async Task<IStore> DossiersAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "schema", "dossiers")))
            folder = folder.Parent!;
        var store = new ReferenceStore(Ontology.Default, new SettableClock());
        foreach (var file in (string[])["istanbul-2025.yaml", "istanbul-2025-july.yaml"])
            await new ImportRunner(store,
                Ontology.Default).RunAsync([DossierReader.ReadFile(Path.Combine(folder.FullName, "schema", "dossiers", file))]);
        return store;
    }

    /// <summary>A made-up conflict that went through revisions, retractions, merges and redactions.</summary>
    public static async Task<IStore> ConflictAsync(int seed, int events, int batches)
    {
        var store = new ReferenceStore(Ontology.Default, new SettableClock());
        foreach (var batch in new ConflictGraph(seed, events).Batches(100))
            await store.WriteAsync(batch);
        var writes = new RandomWrites(seed);
        for (var i = 0; i < batches; i++)
        {
            await using var snapshot = await store.OpenAsync();
            try
            {
                await store.WriteAsync(await writes.NextAsync(snapshot));
            }
            catch (InvalidBatchException)
            {
                // Some are refused, knowingly.
            }
        }
        return store;
    }

    /// <summary>
    /// Every element that a store shows in a view, without keys of hidden elements and quotes that may not be redistributed.
    /// </summary>
    public static async Task<IReadOnlyList<ElementVersion>> ShownAsync(IStore store, View view)
    {
        await using var snapshot = await store.OpenAsync();
        var all = new List<ElementVersion>();
        await foreach (var version in snapshot.ScanAsync(view, Kinds.All))
            all.Add(version);
        var shown = all.Select(version => version.Key).ToHashSet();
        var notRedistributable = all.Select(version => version.Content).OfType<Source>().Where(source => source.Redistributable == false)
            .Select(source => source.Key).ToHashSet();
        return [.. all.Select(version => version.Content switch
        {
            Stance { StatedAt: { } at } stance when !shown.Contains(at) => version with { Content = stance with { StatedAt = null } },
            Citation citation => version with
            {
                Content = citation with
                {
                    Speaker = citation.Speaker is { } speaker && shown.Contains(speaker) ? speaker : null,
                    Quote = notRedistributable.Contains(citation.Source) ? null : citation.Quote,
                },
            },
            _ => version,
        })];
    }
}
