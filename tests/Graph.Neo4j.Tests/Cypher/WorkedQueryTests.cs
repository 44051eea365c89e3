using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Core.Ontologies;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;
using Graph.Formats.Tables;

namespace Graph.Neo4j.Tests.Cypher;

/// <summary>The questions of <c>schema/neo4j/README.md</c> are asked, and answered as the page says.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed partial class WorkedQueryTests(RealNeo4j server)
{
    private static readonly string Page = Repository.At("schema", "neo4j", "README.md");

    [SkippableFact]
    public async Task Every_question_is_answered_as_the_page_says()
    {
        _ = server.Uri;
        await server.ClearAsync();
        await using var store = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(server.Uri) }, Ontology.Default);
        await new ImportRunner(store,
            Ontology.Default).RunAsync([DossierReader.ReadFile(Repository.At("schema", "dossiers", "istanbul-2025.yaml"))], new(), null,
            default);
        var page = await File.ReadAllTextAsync(Page);
        var answered = new StringBuilder();
        var (count, at) = (0, 0);
        foreach (Match match in Question().Matches(page))
        {
            var answer = await AnswerAsync(store, match.Groups["query"].Value);
            Assert.True(answer.Count(c => c == '\n') > 1, $"No row answers {match.Groups["query"].Value}");
            answered.Append(page, at, match.Groups["answer"].Index - at).Append(answer);
            (count, at) = (count + 1, match.Groups["answer"].Index + match.Groups["answer"].Length);
        }
        answered.Append(page, at, page.Length - at);
        Assert.Equal(15, count);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Page, answered.ToString());
        else
            Assert.Equal(page, answered.ToString());
    }

    private static async Task<string> AnswerAsync(Neo4jStore store, string query)
    {
        await using var rows = await store.Cypher.RunAsync(new(query, new Dictionary<string, object?>()));
        var (writer, output) = (new CsvRows(), new ArrayBufferWriter<byte>());
        Assert.Empty(rows.Warnings);
        writer.Begin(rows.Columns, rows.Warnings, output);
        await foreach (var row in rows)
            writer.Row(row, output);
        writer.End(rows.IsCut, output);
        return Encoding.UTF8.GetString(output.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("```cypher\n(?<query>.*?)\n```\n\n```csv\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Question();
}
