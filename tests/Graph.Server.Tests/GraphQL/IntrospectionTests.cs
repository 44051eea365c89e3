using System.Diagnostics;
using System.Text.Json;
using Graph.Core.Ontologies;
using Graph.Testing;

namespace Graph.Server.Tests.GraphQL;

/// <summary>What standard tools read of the schema.</summary>
public sealed class IntrospectionTests
{
    // What graphql-js asks, with all its options on.
    private const string Standard = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name }
            mutationType { name }
            subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL
          fields(includeDeprecated: true) {
            name description
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    [Fact]
    public async Task The_standard_query_tells_every_type_of_the_schema()
    {
        var schema = (await NewAsker().AskAsync(Standard)).GetProperty("__schema");
        Assert.Equal("Query", schema.At("queryType.name").GetString());
        var told = schema.Texts("types", "name").Where(name => !name.StartsWith("__", StringComparison.Ordinal));
        var printed = Shape.Of(Graph.Server.GraphQL.Schema.GraphSchema.Print()).Keys.Where(key => key.All(c => char.IsLetterOrDigit(c)))
            .Concat(["ID", "String", "Int", "Float", "Boolean"]);
        Assert.Equal(printed.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Contains("\"defaultValue\":\"POSSIBLE\"", schema.GetRawText().Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_and_content_are_answered_in_one_request()
    {
        var data = await NewAsker()
            .AskAsync("{ a: __typename s: __schema { queryType { name } } overview { atRevision } t: __type(name: \"Kind\") { name "
                + "enumValues { name } } none: __type(name: \"Nothing\") { name } }");
        Assert.Equal("Query", data.GetProperty("a").GetString());
        Assert.Equal("Query", data.At("s.queryType.name").GetString());
        Assert.Equal("0", data.At("overview.atRevision").GetRawText());
        Assert.Equal(12, data.At("t.enumValues").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("none").ValueKind);
    }

    [SkippableFact]
    public async Task Graphql_js_builds_a_client_schema_that_prints_alike()
    {
        var library = Environment.GetEnvironmentVariable("GRAPHQL_JS");
        Skip.If(library is null, "graphql-js is not at hand; set GRAPHQL_JS to the folder of the npm package 'graphql'.");
        var folder = Directory.CreateTempSubdirectory("graph-introspection");
        var response = await NewAsker().SendAsync(Standard);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "introspection.json"), response.GetRawText());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "schema.graphql"), Graph.Server.GraphQL.Schema.GraphSchema.Print());
        const string Script = """
            const { buildClientSchema, buildSchema, printSchema, lexicographicSortSchema, assertValidSchema } = require(process.argv[2]);
            const fs = require('fs');
            const client = buildClientSchema(JSON.parse(fs.readFileSync(process.argv[3] + '/introspection.json')).data);
            assertValidSchema(client);
            const printed = buildSchema(fs.readFileSync(process.argv[3] + '/schema.graphql', 'utf8'));
            assertValidSchema(printed);
            if (printSchema(lexicographicSortSchema(client)) !== printSchema(lexicographicSortSchema(printed))) throw new Error('They differ.');
            """;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "build.js"), Script);
        using var node = Process.Start(
            new ProcessStartInfo("node",
            [Path.Combine(folder.FullName, "build.js"), library!, folder.FullName])
            { RedirectStandardError = true })!;
        var said = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, said);
        folder.Delete(recursive: true);
    }

    private static ServiceAsker NewAsker()
    {
        var clock = new SettableClock();
        return new ServiceAsker(new ReferenceStore(Ontology.Default, clock), clock);
    }
}
