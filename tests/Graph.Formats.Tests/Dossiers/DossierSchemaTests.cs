using System.Text.Json.Nodes;
using Graph.Core.Ontologies;
using Graph.Formats.Dossiers;
using NJsonSchema;

namespace Graph.Formats.Tests.Dossiers;

public class DossierSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_the_code_prints() =>
        RepositoryFiles.AssertHolds("schema/dossier.schema.json", DossierSchema.Print(Ontology.Default));

    [Theory]
    [InlineData("istanbul-2025")]
    [InlineData("istanbul-2025-july")]
    public async Task Shipped_dossiers_satisfy_it(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(DossierSchema.Print(Ontology.Default));

        var errors = schema.Validate(YamlJson.Read(RepositoryFiles.Read($"schema/dossiers/{name}.yaml")).ToJsonString());

        Assert.Empty(errors.Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Theory]
    [InlineData("{title: No name}")]
    [InlineData("{dossier: a, title: Unknown section, people: []}")]
    [InlineData("{dossier: a, title: Unknown code, actors: [{key: 'actor:x', type: STAAT, name: X}]}")]
    [InlineData("{dossier: a, title: Key of another kind, actors: [{key: 'place:x', type: STATE, name: X}]}")]
    [InlineData("{dossier: a, title: No type, actors: [{key: 'actor:x', name: X}]}")]
    [InlineData("{dossier: a, title: Uncited, facts: [{claim: {about: x, text: y}}]}")]
    [InlineData(
        "{dossier: a, title: Two in one, facts: [{claim: {about: x, text: y}, relation: {type: WITHIN, from: x, to: y}, uncited: z}]}")]
    [InlineData("{dossier: a, title: Month without day, facts: [{claim: {about: x, text: y}, uncited: z, date: 2025-1}]}")]
    public async Task It_refuses_what_an_import_refuses(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(DossierSchema.Print(Ontology.Default));

        Assert.NotEmpty(schema.Validate(YamlJson.Read(yaml).ToJsonString()));
    }

    [Fact]
    public void Every_property_has_a_description()
    {
        var undescribed = Properties(JsonNode.Parse(DossierSchema.Print(Ontology.Default))!)
            .Where(property => property.Schema["description"] is null && property.Schema["$ref"] is null)
            .Select(property => property.Name);

        Assert.Empty(undescribed);
    }

    private static IEnumerable<(string Name, JsonNode Schema)> Properties(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair is { Key: "properties", Value: JsonObject properties }
            ? properties.SelectMany(property => Properties(property.Value!).Prepend((property.Key, property.Value!)))
            : pair.Value is null ? [] : Properties(pair.Value)),
        JsonArray list => list.SelectMany(item => Properties(item!)),
        _ => [],
    };
}
