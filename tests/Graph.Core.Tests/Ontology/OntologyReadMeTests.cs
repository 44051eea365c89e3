using System.Text.RegularExpressions;
using Graph.Core.Ontologies;

namespace Graph.Core.Tests.Terms;

/// <summary>The README of the ontology tells the truth.</summary>
public partial class OntologyReadMeTests
{
    private static readonly string Folder = FindFolder();

    [Fact]
    public void Its_examples_load_when_added_to_the_shipped_files()
    {
        var examples = Example().Matches(ReadMe()).ToLookup(match => match.Groups["file"].Value, match => match.Groups["yaml"].Value);
        var changed = Ontology.Load(Files().Select(file => (file.Name, $"{file.Text}\n{string.Concat(examples[file.Name])}")));

        Assert.Equal(4, examples.Count);
        Assert.Equal("ATTACK", changed.Find(Vocabulary.EventType, "NAVAL_ATTACK")?.Parent?.Code);
        Assert.Equal(0.25, changed.Find(Vocabulary.Position, "LEANS_TOWARDS")?.Score);
        Assert.True(changed.FindRelationType("TRADES_WITH")?.Symmetric);
        Assert.NotNull(changed.FindExternal("COPDAB", "15"));
        Assert.NotEqual(Ontology.Default.Version, changed.Version);
    }

    [Fact]
    public void Its_table_names_every_file() =>
        Assert.All(Files(), file => Assert.Contains($"| `{file.Name}` |", ReadMe(), StringComparison.Ordinal));

    [Fact]
    public void Its_messages_are_those_of_the_loader()
    {
        const string Typo = "- code: NAVAL_ATTACK\n  parent: ATACK\n  label: Naval attack\n";
        var files = Files().Select(file => (file.Name, file.Name == "event-types.yaml" ? file.Text + Typo : file.Text));
        var problems = Assert.Throws<OntologyException>(() => Ontology.Load(files)).Problems;

        Assert.Equal(2, problems.Count);
        Assert.All(problems,
            problem => Assert.Contains($"NAVAL_ATTACK: {problem.Message}. {problem.Mend}", ReadMe(), StringComparison.Ordinal));
    }

    private static string ReadMe() => File.ReadAllText(Path.Combine(Folder, "README.md"));

    private static List<(string Name, string Text)> Files() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];

    private static string FindFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Graph.sln")))
            root = root.Parent;
        return Path.Combine(root.FullName, "schema", "ontology");
    }

    [GeneratedRegex("```yaml\n# (?<file>[a-z-]+\\.yaml)\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
