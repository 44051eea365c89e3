using Graph.Neo4j.CypherConsole;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests.Cypher;

/// <summary>The lists of what may be used: in the README, and against what the server has.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class AllowedTests(RealNeo4j server)
{
    /// <summary>What is built in and left out, with the reason in <see cref="AllowList"/>.</summary>
    private static readonly string[] LeftOut = ["file", "linenumber", "graph.byElementId", "graph.byName"];

    [Fact]
    public void The_lists_in_the_README_are_the_code()
    {
        var page = File.ReadAllText(Repository.At("src", "Graph.Neo4j", "README.md"));
        var from = page.IndexOf("a test -->\n", StringComparison.Ordinal) + "a test -->\n".Length;

        Assert.Equal(
            $"Functions: {List(AllowList.Functions)}.\n\nProcedures: {List(AllowList.Procedures)}.\n",
            page[from..page.IndexOf("<!-- end -->", StringComparison.Ordinal)]);
    }

    [SkippableFact]
    public async Task Every_function_that_is_built_in_is_either_on_the_list_or_left_out_with_a_reason()
    {
        await using var driver = server.Driver();
        var builtIn = (await driver.QueryAsync("SHOW BUILT IN FUNCTIONS YIELD name RETURN DISTINCT name", r => r[0].As<string>()));

        Assert.Equal(LeftOut.Order(), builtIn.Where(name => !AllowList.Functions.Contains(name)).Order());
    }

    [SkippableFact]
    public async Task Every_procedure_on_the_list_only_reads()
    {
        await using var driver = server.Driver();
        var reading = (await driver.QueryAsync("SHOW PROCEDURES YIELD name, mode WHERE mode = 'READ' RETURN name", r => r[0].As<string>()));

        Assert.Empty(AllowList.Procedures.Except(reading));
    }

    private static string List(IEnumerable<string> names) =>
        string.Join(", ", names.OrderBy(name => name.ToLowerInvariant(), StringComparer.Ordinal).Select(name => $"`{name}`"));
}
