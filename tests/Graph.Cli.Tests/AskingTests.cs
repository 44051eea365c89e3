using System.Text.Json;
using Graph.Cli.Tests.Support;

namespace Graph.Cli.Tests;

/// <summary>query, stats and schema over the dossiers that come with the program.</summary>
public sealed class AskingTests(AskingTests.Loaded loaded) : IClassFixture<AskingTests.Loaded>
{
    [Fact]
    public async Task A_query_from_standard_input_is_answered_as_JSON()
    {
        var ran = await InProcess.RunWithInputAsync("{ overview { atRevision } }", "query", "-", "--data", loaded.Data);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal("2", JsonElement.Parse(ran.Out).GetProperty("data").GetProperty("overview").GetProperty("atRevision").GetRawText());
    }

    [Fact]
    public async Task Variables_and_operation_are_handed_over()
    {
        var file = loaded.Folder.Write("two.graphql", "query A { overview { atRevision } } query B($id: ID!) { actor(id: $id) { key } }");

        var ran = await InProcess.RunAsync("query", file, "--operation", "B", "--variables", """{"id":"actor:ukraine"}""", "--data",
            loaded.Data);

        Assert.Equal(0, ran.Code);
        Assert.Equal("actor:ukraine", JsonElement.Parse(ran.Out).GetProperty("data").GetProperty("actor").GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("{ nonsense }")]
    [InlineData("{")]
    public async Task Errors_in_the_answer_are_printed_and_make_the_exit_code_1(string query)
    {
        var ran = await InProcess.RunWithInputAsync(query, "query", "-", "--data", loaded.Data);

        Assert.Equal(1, ran.Code);
        Assert.NotEmpty(JsonElement.Parse(ran.Out).GetProperty("errors").EnumerateArray());
    }

    [Theory]
    [InlineData("There is no file 'nowhere.graphql'.", "nowhere.graphql")]
    [InlineData("is a folder", ".")]
    [InlineData("--variables is '[1]', which is not a JSON object", "-", "--variables", "[1]")]
    [InlineData("--variables is not valid JSON, see line 1", "-", "--variables", "{")]
    [InlineData("names of members must not repeat", "-", "--variables", """{"a": 1, "a": 2}""")]
    [InlineData("half of a surrogate pair", "-", "--variables", """{"a": "\ud800"}""")]
    public async Task An_impossible_query_is_refused(string message, params string[] arguments)
    {
        var ran = await InProcess.RunAsync(["query", .. arguments, "--data", loaded.Data]);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query -")]
    [InlineData("stats")]
    public async Task Asking_where_there_is_no_graph_is_a_mistake_and_makes_none(string command)
    {
        var nowhere = loaded.Folder.At("nowhere");

        var ran = await InProcess.RunAsync([.. command.Split(' '), "--data", nowhere]);

        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Contains("There is no graph in", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task The_embedded_store_has_no_Cypher_and_says_what_to_do_instead()
    {
        var ran = await InProcess.RunAsync("cypher", "MATCH (n) RETURN n", "--data", loaded.Data);

        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Equal(
            "The embedded store has no Cypher; use graph query, or copy it to a Neo4j with graph copy and name that with --store neo4j. "
            + "(STORE_HAS_NO_CYPHER)\n",
            ran.Error);
    }

    [Fact]
    public async Task Counts_piped_are_lines_with_tabs()
    {
        var ran = await InProcess.RunAsync("stats", "--data", loaded.Data);

        Assert.Equal(0, ran.Code);
        Assert.All(ran.Out.TrimEnd().Split('\n'), line => Assert.Matches("^(kind|event|revision)\t[A-Za-z_]+\t[0-9]+$", line));
        Assert.EndsWith("revision\tlast\t2\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_as_JSON_have_a_shape_that_scripts_can_rely_on()
    {
        var stats = JsonElement.Parse((await InProcess.RunAsync("stats", "--json", "--data", loaded.Data)).Out);

        Assert.Equal("2", stats.GetProperty("atRevision").GetRawText());
        Assert.True(stats.GetProperty("kinds").GetProperty("actor").GetInt64() > 10);
        Assert.NotEmpty(stats.GetProperty("eventTypes").EnumerateObject());
        Assert.StartsWith("2025-", stats.GetProperty("firstEvent").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_are_printed()
    {
        Assert.Contains("type Query", (await InProcess.RunAsync("schema")).Out, StringComparison.Ordinal);
        Assert.Equal("Dossier", JsonElement.Parse((await InProcess.RunAsync("schema", "--dossier")).Out).GetProperty("title").GetString());
    }

    public sealed class Loaded : IAsyncLifetime
    {
        internal Folder Folder { get; } = new();

        public string Data => Folder.Data;

        public async Task InitializeAsync()
        {
            Assert.Equal(0, (await InProcess.RunAsync("import", Repository.At("schema", "dossiers", "istanbul-2025.yaml"),
                Repository.At("schema", "dossiers", "istanbul-2025-july.yaml"), "--data", Data)).Code);
        }

        public Task DisposeAsync()
        {
            Folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
