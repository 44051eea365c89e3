using System.Text.RegularExpressions;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Testing;

namespace Graph.Formats.Tests.Dossiers;

/// <summary>Each file in Malformed has its problems beside it, all of them: place, code, message, mend.</summary>
public class MalformedDossierTests
{
    private const string Folder = "tests/Graph.Formats.Tests/Dossiers/Malformed";

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(RepositoryFiles.PathOf(Folder)).Select(file => Path.GetFileName(file))
        .Where(name => !name.EndsWith(".txt", StringComparison.Ordinal)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_problem_is_reported_with_its_place_and_mend(string file)
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
        var dossier = DossierReader.Read(RepositoryFiles.Read($"{Folder}/{file}"), file);

        var refusal = await Assert.ThrowsAsync<InvalidBatchException>(() => new ImportRunner(store, Ontology.Default).RunAsync([dossier]));

        var text = string.Concat(
            refusal.Problems.Select(
            problem => $"{Regex.Replace($"{problem.At}", "^[^:]*:", "")} {problem.Code} {problem.Message}\n    {problem.Hint}\n"));
        RepositoryFiles.AssertHolds($"{Folder}/{file}.problems.txt", text);
        await using var snapshot = await store.OpenAsync();
        Assert.Equal(0, await snapshot.LastRevisionAsync());
    }
}
