using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Cli.Tests.Support;
using Graph.Testing;

namespace Graph.Cli.Tests;

/// <summary>The commands on a real Neo4j.</summary>
public sealed class Neo4jTests(RealNeo4j neo4j) : IClassFixture<RealNeo4j>
{
    private const string Rounds =
        "MATCH (e:Event {type: $type}) RETURN e.name AS round, e.start AS day, e.end IS NULL AS open ORDER BY day";
    private const string Params = """{"type": "NEGOTIATION_ROUND"}""";

    [SkippableFact]
    public async Task Commands_work_on_it_as_on_the_embedded_store()
    {
        var stats = await RunAsync("stats", "--json");
        var query = await RunAsync("query", Repository.At("schema", "examples", "03-where-held.graphql"));
        var check = await RunAsync("validate", Repository.At("schema", "dossiers", "istanbul-2025-july.yaml"));
        var again = await RunAsync("import", Repository.At("schema", "dossiers", "istanbul-2025.yaml"));

        Assert.Equal(42, JsonElement.Parse(stats.Out).GetProperty("kinds").GetProperty("actor").GetInt32());
        Assert.Contains("Çırağan Palace", query.Out, StringComparison.Ordinal);
        Assert.Contains("would be created", check.Out, StringComparison.Ordinal);
        Assert.Equal(new Ran(0, "istanbul-2025: nothing new\n", ""), again);
    }

    [SkippableTheory]
    [InlineData("table",
        "round\tday\topen\nFirst round of the Istanbul talks\t2025-05-16\tfalse\nSecond round of the Istanbul talks\t2025-06-02\tfalse\n")]
    [InlineData("csv",
        "round,day,open\r\nFirst round of the Istanbul talks,2025-05-16,false\r\nSecond round of the Istanbul talks,2025-06-02,false\r\n")]
    [InlineData("jsonl",
        "{\"round\":\"First round of the Istanbul talks\",\"day\":\"2025-05-16\",\"open\":false}\n"
        + "{\"round\":\"Second round of the Istanbul talks\",\"day\":\"2025-06-02\",\"open\":false}\n")]
    [InlineData("json",
        "{\"columns\":[\"round\",\"day\",\"open\"],\"rows\":[\n"
        + "[\"First round of the Istanbul talks\",\"2025-05-16\",false],\n"
        + "[\"Second round of the Istanbul talks\",\"2025-06-02\",false]\n],\"truncated\":false}\n")]
    public async Task Cypher_is_answered_in_the_form_that_is_asked_for(string format, string expected)
    {
        Assert.Equal(new Ran(0, expected, ""), await RunAsync("cypher", Rounds, "--params", Params, "--format", format));
    }

    [SkippableFact]
    public async Task A_label_that_nothing_has_is_remarked()
    {
        var ran = await RunAsync("cypher", "MATCH (a:Akt) RETURN count(a) AS n");

        Assert.Equal((0, "n\n0\n"), (ran.Code, ran.Out));
        Assert.Matches("^Warning: .*Akt.*\n$", ran.Error);
    }

    [SkippableFact]
    public async Task A_file_is_written_whole_in_the_form_of_its_ending_or_not_at_all()
    {
        var file = neo4j.Folder.At("rounds.csv");

        Assert.Equal(new Ran(0, "", ""), await RunAsync("cypher", Rounds, "--params", Params, "-o", file));
        Assert.StartsWith("round,day,open\r\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        var before = await File.ReadAllTextAsync(file);
        var cut = await RunAsync("cypher", Rounds, "--params", Params, "-o", file, "--set", "Cypher:MaxRows=1");
        var failed = await RunAsync("cypher", "UNWIND [1, 0] AS x RETURN 1 / x", "-o", file);

        Assert.Equal((4, 1), (cut.Code, failed.Code));
        Assert.Contains("more than 1 rows and '", cut.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        Assert.Empty(Directory.EnumerateFiles(neo4j.Folder.Path, "*.part"));
    }

    [SkippableFact]
    public async Task An_answer_that_a_limit_cuts_is_told_and_ends_with_4()
    {
        var cut = await RunAsync("cypher", "UNWIND range(1, 9) AS x RETURN x", "--set", "Cypher:MaxRows=2");
        var late = await RunAsync("cypher", "UNWIND range(1, 1000000000) AS x RETURN count(x)", "--set", "Cypher:MaxSeconds=1");

        Assert.Equal(new Ran(4, "x\n1\n2\n",
            "The answer has more than 2 rows and was cut there; write LIMIT, or raise the limit with --set Cypher:MaxRows=N.\n"), cut);
        Assert.Equal(new Ran(4, "",
            "The query took longer than 1 s and was ended; ask for less, or raise Cypher:MaxSeconds. (CYPHER_DEADLINE_EXCEEDED)\n"), late);
    }

    [SkippableTheory]
    [InlineData("MATCH (n) DETACH DELETE n", "DETACH (line 1, column 11) writes")]
    [InlineData("RETURN nobody", "not defined")]
    public async Task What_is_refused_or_not_understood_is_told_and_ends_with_1(string query, string message)
    {
        var ran = await RunAsync("cypher", query);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_is_told_without_telling_it_and_ends_with_3()
    {
        var ran = await InProcess.RunAsync(
            ["stats", "--store", "neo4j", "--neo4j-uri", neo4j.Uri, "--neo4j-user", "neo4j", "--set", "Neo4j:Password=wrong-battery"]);

        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Contains("does not let the user 'neo4j' in", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-battery", ran.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_that_is_away_is_told_and_ends_with_3()
    {
        _ = neo4j.Uri;

        var ran = await InProcess.RunAsync("stats", "--store", "neo4j", "--neo4j-uri", "bolt://127.0.0.1:1");

        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Contains("cannot be reached", ran.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task It_is_served_with_Cypher_switched_on_and_the_log_never_tells_the_password()
    {
        await using var graph =
            GraphProcess.Start(neo4j.Folder,
            ["--urls", "http://127.0.0.1:0", "--set", "Server:WarmUp=false", "--set", "Cypher:Enabled=true", "--set", "Log:Level=Verbose"],
            ("GRAPH__STORE__KIND", "neo4j"), ("GRAPH__NEO4J__URI", neo4j.Uri), ("GRAPH__NEO4J__USER", "neo4j"),
            ("GRAPH__NEO4J__PASSWORD", RealNeo4j.Password));
        using var client = await graph.ClientAsync();

        var answer = JsonElement.Parse(
            await (await client.PostAsJsonAsync("/cypher",
            new { query = Rounds, @params = new { type = "NEGOTIATION_ROUND" } })).Content.ReadAsStringAsync());
        var refused = await client.PostAsJsonAsync("/cypher", new { query = "CREATE (:Intruder)" });
        var page = await client.GetStringAsync("/");

        Assert.Equal(2, answer.GetProperty("rows").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await graph.SignalAsync("TERM");
        var ran = await graph.EndAsync();
        Assert.Equal(0, ran.Code);
        Assert.DoesNotContain(RealNeo4j.Password, ran.Out + ran.Error + page, StringComparison.Ordinal);
        Assert.DoesNotContain("Loaded", ran.Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_first_start_on_an_empty_database_loads_the_same_as_on_an_empty_folder()
    {
        _ = neo4j.Uri;
        await using var empty = (await Neo4jServer.StartAsync("--auth", "neo4j/another-horse"))!;
        await using var graph =
            GraphProcess.Start(neo4j.Folder,
            ["--urls", "http://127.0.0.1:0", "--set", "Server:WarmUp=false", "--store", "neo4j", "--neo4j-uri", empty.Uri, "--neo4j-user",
            "neo4j"], ("GRAPH__NEO4J__PASSWORD", "another-horse"));
        using var client = await graph.ClientAsync();

        var off = await client.PostAsJsonAsync("/cypher", new { query = "RETURN 1" });

        Assert.Contains("Loaded istanbul-2025: 926 elements", graph.Out, StringComparison.Ordinal);
        Assert.Contains("Çırağan", await client.GetStringAsync("/graphql?query={place(id:\"place:ciragan-palace\"){name}}"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, off.StatusCode);
    }

    private async Task<Ran> RunAsync(params string[] arguments) => await InProcess.RunAsync([.. arguments, .. neo4j.Options]);
}
