using Graph.Core.Terms;
using Graph.Formats.Dossiers;
using Graph.Testing;

namespace Graph.Server.Tests.GraphQL;

/// <summary>The example queries, over the curated content.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Examples { get; } = [.. Directory.EnumerateFiles(Repository.File("schema/examples"), "*.graphql").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_answers(string file)
    {
        var clock = new SettableClock();
        await using var store = new ReferenceStore(Ontology.Default, clock);
        var dossiers = Directory.EnumerateFiles(Repository.File("schema/dossiers"), "*.yaml").OrderBy(path => path.Length).Select(DossierReader.ReadFile).ToArray();
        await new DossierImport(store, Ontology.Default).RunAsync(dossiers, new DossierImportOptions());
        var data = await new ServiceAsker(store, clock).AskAsync(await File.ReadAllTextAsync(Repository.File($"schema/examples/{file}")));
        Assert.NotEmpty(data.EnumerateObject());
    }
}
