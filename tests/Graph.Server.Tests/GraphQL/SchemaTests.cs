using Graph.Server.GraphQL.Schema;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Server.Tests.GraphQL;

/// <summary>The schema as the repository holds it.</summary>
public sealed class SchemaTests
{
    /// <summary>What the contract has and the schema does not have yet.</summary>
    private static readonly HashSet<string> LeftOut =
    [
        "Query.changes",
        .. new[] { "timeline", "paths", "stanceMatrix", "divergence",
        "divergenceSeries" }.SelectMany(field => new[] { $"Reads.{field}", $"Query.{field}", $"View.{field}" }),
        .. new[] { "Entity", "Actor", "Place", "Issue", "Process", "Event",
        "Source" }.SelectMany(type => new[] { $"{type}.reported", $"{type}.history" }),
        .. new[] { "Fact", "Participation", "Engagement", "Stance", "Claim", "Relation" }.Select(type => $"{type}.history"),
        "NetworkLayer.CO_PARTICIPATION", "NetworkLayer.CONGRUENCE", "NetworkLayer.CONFLICT",
        "ReportedValue", "Agreement", "Policy", "Paths", "Path", "StanceMatrix", "StanceCell", "Divergence", "IssueComparison",
        "DivergencePoint",
        "Bucket", "TimelineGroup", "TimelineBucket", "TimelineGroupCount", "Change", "Operation", "ChangeConnection", "ChangeEdge",
    ];

    private static readonly string Snapshot = Repository.File("schema/graph.graphql");
    private static readonly string Fixture = Repository.File("tests/Graph.Server.Tests/GraphQL/contract.graphql");

    [Fact]
    public void The_printed_schema_is_the_one_in_the_repository()
    {
        var printed = GraphSchema.Print();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Snapshot, printed);
        Assert.True(File.Exists(Snapshot), "schema/graph.graphql is missing; run the tests with UPDATE_SNAPSHOTS=1.");
        Assert.True(printed == File.ReadAllText(Snapshot),
            "The schema differs from schema/graph.graphql; run the tests with UPDATE_SNAPSHOTS=1 and look at the difference.");
    }

    [Fact]
    public void The_schema_is_the_contract() =>
        AssertSame(Shape.Of(File.ReadAllText(Fixture)), Shape.Of(GraphSchema.Print()));

    [Fact]
    public void Everything_has_a_description()
    {
        var bare = new List<string>();
        foreach (var definition in Parser.Parse(GraphSchema.Print()).Definitions.OfType<GraphQLTypeDefinition>())
        {
            Look(definition.Name.StringValue, definition);
            foreach (var (name, member) in Shape.MembersOf(definition))
            {
                Look($"{definition.Name}.{name}", member);
                foreach (var argument in (member as GraphQLFieldDefinition)?.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
                    Look($"{definition.Name}.{name}({argument.Name})", argument);
            }
        }
        Assert.Empty(bare);

        void Look(string name, ASTNode node)
        {
            if (node is not IHasDescriptionNode { Description: { } description } || description.Value.Length == 0)
                bare.Add(name);
        }
    }

    [SkippableFact]
    public void The_fixture_is_the_contract_without_what_is_left_out()
    {
        var contract = Repository.File("../shared/contract.graphql");
        if (!File.Exists(contract) && Environment.GetEnvironmentVariable("GRAPH_CONTRACT") is { } given)
            contract = given;
        Skip.IfNot(File.Exists(contract), "The whole contract is not beside the repository; set GRAPH_CONTRACT to its path.");
        var whole = Shape.Of(File.ReadAllText(contract));
        Assert.All(LeftOut, name =>
            Assert.True(whole.Keys.Any(key => IsPartOf(key, name)), $"{name} is left out and not in the contract."));
        AssertSame(whole.Where(pair => !LeftOut.Any(name => IsPartOf(pair.Key, name))).ToDictionary(), Shape.Of(File.ReadAllText(Fixture)));
    }

    private static bool IsPartOf(string key, string name) =>
        key == name || (key.StartsWith(name, StringComparison.Ordinal) && key[name.Length] is '.' or '(' or ' ');

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        var differences = expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal)
            .Select(key => (key, was: expected.GetValueOrDefault(key), now: actual.GetValueOrDefault(key)))
            .Where(entry => entry.was != entry.now)
            .Select(entry => $"{entry.key}: expected {entry.was ?? "nothing"}, found {entry.now ?? "nothing"}");
        Assert.Empty(differences);
    }
}
