using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Formats.Importing;
using YamlDotNet.RepresentationModel;

namespace Graph.Formats.Tests.Dossiers;

/// <summary>
/// The article sentence by sentence, and the notes on the reports fact by fact, are found in the graph that the shipped dossiers make.
/// </summary>
public class ShippedDossierTests
{
    private const string Folder = "tests/Graph.Formats.Tests/Dossiers";

    private static readonly Lazy<Task<IReadOnlyDictionary<string, Element>>> Graph = new(async () =>
    {
        await using var store = DossierTexts.NewStore();
        await new ImportRunner(store, Ontology.Default).RunAsync(DossierTexts.Shipped);
        return await store.HeldAsync();
    });

    private static string Article => Plain(RepositoryFiles.Read($"{Folder}/istanbul-article.txt"));

    public static TheoryData<string, string[]> ArticleWalk => Walk("article-walk.yaml");

    public static TheoryData<string, string[]> SourcesWalk => Walk("sources-walk.yaml");

    [Theory]
    [MemberData(nameof(ArticleWalk))]
    public async Task Every_sentence_of_the_article_is_in_the_graph(string passage, string[] facts)
    {
        Assert.Contains(Plain(passage), Article, StringComparison.Ordinal);
        Assert.Empty(facts.Except((await Graph.Value).Keys));
    }

    [Theory]
    [MemberData(nameof(SourcesWalk))]
    public async Task Every_fact_of_the_notes_is_in_the_graph(string passage, string[] facts)
    {
        Assert.NotEmpty(passage);
        Assert.NotEmpty(facts);
        Assert.Empty(facts.Except((await Graph.Value).Keys));
    }

    [Fact]
    public void The_walk_leaves_no_word_of_the_article_out()
    {
        var rest = ArticleWalk.Select(row => Plain((string)row[0])).OrderByDescending(passage => passage.Length)
            .Aggregate(Article, (text, passage) => text.Replace(passage, "", StringComparison.Ordinal));

        Assert.DoesNotMatch(@"\w", rest);
    }

    [Fact]
    public async Task Every_quote_stands_word_for_word_in_the_article()
    {
        var citations = (await Graph.Value).Values.OfType<Citation>().Where(citation => citation.Quote is not null).ToList();

        Assert.NotEmpty(citations);
        Assert.All(citations, citation => Assert.Equal("source:article", citation.Source.Value));
        Assert.Empty(citations.Where(citation => !Article.Contains(Plain(citation.Quote!), StringComparison.Ordinal))
            .Select(citation => citation.Key.Value));
    }

    [Fact]
    public async Task Every_fact_says_who_says_so_or_why_nobody_does()
    {
        var graph = await Graph.Value;
        var cited = graph.Values.OfType<Citation>().Select(citation => citation.Supports).ToHashSet();

        Assert.Empty(graph.Values.OfType<Fact>().Where(fact => fact.Uncited is null && !cited.Contains(fact.Key))
            .Select(fact => fact.Key.Value));
    }

    [Fact]
    public async Task Everything_written_is_recorded()
    {
        var graph = await Graph.Value;
        var drafts = DossierTexts.Shipped.SelectMany(dossier => dossier.Drafts).ToList();

        Assert.Equal(drafts.Count, graph.Values.Count(element => element is not Citation));
        Assert.Equal(
            drafts.SelectMany(draft => draft.Properties).Where(property => property.Name == "citations")
            .Sum(property => property.Value.Items!.Count),
            graph.Values.OfType<Citation>().Count());
    }

    [Fact]
    public async Task The_example_in_the_folder_s_readme_can_be_imported()
    {
        var example = Regex.Match(RepositoryFiles.Read("schema/dossiers/README.md"), "```yaml\n(.*?)```",
            RegexOptions.Singleline).Groups[1].Value;
        await using var store = DossierTexts.NewStore();

        var outcome = await store.ImportAsync(example);

        Assert.True(outcome.Created > 10);
    }

    private static TheoryData<string, string[]> Walk(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(RepositoryFiles.Read($"{Folder}/{file}")));
        var walk = new TheoryData<string, string[]>();
        foreach (var step in ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>())
            walk.Add($"{step["passage"]}", [.. ((YamlSequenceNode)step["facts"]).Select(fact => $"{fact}")]);
        return walk;
    }

    private static string Plain(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
