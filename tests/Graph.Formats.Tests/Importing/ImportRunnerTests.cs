using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Formats.Tests.Dossiers;

namespace Graph.Formats.Tests.Importing;

/// <summary>The import of sources that are not dossiers.</summary>
public class ImportRunnerTests
{
    private const string Text = """
        dossier: any
        title: Any
        actors:
          - {key: actor:ukraine, type: STATE, name: Ukraine}
        """;

    [Fact]
    public async Task A_source_of_another_reader_is_imported_under_its_own_noun()
    {
        await using var store = DossierTexts.NewStore();
        var source = new TableSource
        {
            File = "table.csv", Name = "deaths", Digest = "0123456789abcdef", Drafts = DossierReader.Read(Text, "table.csv").Drafts,
            Problems = [],
        };

        var outcome = Assert.Single(await new ImportRunner(store, Ontology.Default).RunAsync([source], new() { Replace = true }));

        Assert.StartsWith("table:deaths:0123456789abcdef:", outcome.Batch.Id, StringComparison.Ordinal);
        Assert.EndsWith(":0:replace", outcome.Batch.Id, StringComparison.Ordinal);
        Assert.Equal("deaths", outcome.Batch.Origin);
        Assert.Equal("No longer in the table deaths.", Assert.Single(outcome.Batch.Writes.OfType<RetractMissing>()).Reason);
        Assert.Equal(1, outcome.Outcome.Created);
        Assert.Contains("actor:ukraine", (await store.HeldAsync()).Keys);
    }

    private sealed record TableSource : ImportSource
    {
        public override string Noun => "table";
    }
}
