using Graph.Cli.Tests.Support;
using Graph.Server.Hosting;

namespace Graph.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("validate")]
    [InlineData("query")]
    [InlineData("cypher")]
    [InlineData("copy")]
    [InlineData("stats")]
    [InlineData("health")]
    [InlineData("schema")]
    [InlineData("export")]
    [InlineData("export cypher")]
    public async Task Every_command_explains_itself_with_examples(string command)
    {
        var ran = await InProcess.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("Examples:\n  graph", ran.Out, StringComparison.Ordinal);
        Snapshot.Matches($"help{(command.Length == 0 ? "" : "-" + command.Replace(' ', '-'))}.txt", ran.Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        Assert.Equal(new Ran(0, $"graph {GraphServer.Version}\n", ""), await InProcess.RunAsync("--version"));
    }

    [Theory]
    [InlineData("impotr", "import")]
    [InlineData("stats --jsn", "--json")]
    [InlineData("import", "Required argument 'PATH' missing")]
    [InlineData("health --url localhost:8080", "--url is 'localhost:8080'; write an address like http://127.0.0.1:8080.")]
    [InlineData("copy", "Option '--to' is required")]
    [InlineData("copy --to http://127.0.0.1:7687", "write an address like bolt://127.0.0.1:7687")]
    [InlineData("copy --to bolt://neo4j:secret@127.0.0.1:7687", "Neo4j:Uri is given, and not shown")]
    [InlineData("query a b", "Unrecognized command or argument 'b'")]
    [InlineData("--set Limits:MaxBodyByte=7 stats", "the nearest is Limits:MaxBodyBytes")]
    [InlineData("--set Limits:MaxBodyBytes stats", "write --set NAME=VALUE")]
    [InlineData("--set Limits:MaxBodyBytes=few stats", "write a whole number from 1024")]
    [InlineData("--store paper stats", "write one of embedded, neo4j")]
    [InlineData("--neo4j-uri http://127.0.0.1 stats", "write an address like bolt://127.0.0.1:7687")]
    [InlineData("--neo4j-uri bolt://neo4j:hidden@127.0.0.1 stats", "without a user or password in it")]
    [InlineData("--neo4j-uri bolt://127.0.0.1:7687/other stats", "which Neo4j:Database names")]
    [InlineData("--neo4j-uri bolt://127.0.0.1:7687?a=b stats", "write an address like bolt://127.0.0.1:7687")]
    [InlineData("--neo4j-uri bolt://127.0.0.1:7687 stats", "add --store neo4j")]
    [InlineData("--store neo4j --neo4j-password-file nowhere.txt stats", "which cannot be read; name a file that holds the password")]
    [InlineData("--store neo4j --neo4j-password-file a --set Neo4j:Password=hidden stats", "both given; give one of them")]
    [InlineData("cypher x -o answer.xlsx",
        "The ending of 'answer.xlsx' names no format; end it in .csv, .json, .jsonl or .txt, or give --format.")]
    [InlineData("cypher x --format xml", "Argument 'xml' not recognized")]
    [InlineData("--config nowhere.json stats", "nowhere.json: the file cannot be read, it does not exist")]
    [InlineData("serve --urls nonsense", "write an address like http://127.0.0.1:8080")]
    [InlineData("serve --urls http://locahost:0", "its host localhost, an IP address, or * for all")]
    [InlineData("serve --set Server:Urls=", "write an address like http://127.0.0.1:8080")]
    [InlineData("serve --set Store:Folder=", "write a value that is not empty")]
    public async Task A_mistake_on_the_command_line_is_reported_with_a_remedy(string arguments, string message)
    {
        var ran = await InProcess.RunAsync(arguments.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.Empty(ran.Out);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", ran.Error, StringComparison.Ordinal);
    }
}
