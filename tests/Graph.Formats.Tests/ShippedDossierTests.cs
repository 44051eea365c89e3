using Graph.Core.Terms;
using Graph.Formats.Dossiers;
using Graph.Testing;

namespace Graph.Formats.Tests;

public class ShippedDossierTests
{
    [Fact]
    public async Task Dry()
    {
        await using var store = new ReferenceStore(Ontology.Default, TimeProvider.System);
        var dossiers = new[] { "istanbul-2025", "istanbul-2025-july" }.Select(n => DossierReader.ReadFile($"schema/dossiers/{n}.yaml")).ToList();
        var o = await new DossierImport(store, Ontology.Default).RunAsync(dossiers);
        Assert.Fail(string.Join("\n", o.Select(x => x.Outcome! + " " + x.Dossier.Drafts.Count + " " + x.Batch.Writes.Count + string.Join("\n", x.Batch.Writes.Take(3)))));
    }
}
