using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Authoring;
using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Formats.Dossiers;

/// <summary>
/// Prints the JSON Schema of the dossier format (draft 7, which YAML plugins read), for completion and checks in editors. Only an import
/// checks rules about several values, such as references and the order of dates.
/// </summary>
public static class DossierSchema
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, with the codes of an ontology; it ends with a line break.</summary>
    public static string Print(Ontology ontology) => Schema(new(ontology)).ToJsonString(Layout) + "\n";

    private static JsonObject Schema(FormSchemas forms)
    {
        var properties = forms.Properties(DossierShape.Head);
        foreach (var (section, kind) in DossierShape.Sections)
            properties[section] = ListOf(kind.Prefix(), $"The {section} that this dossier describes.");
        properties[DossierShape.Facts] = ListOf("fact", "What ties them, each with who says so.");
        var definitions = forms.Definitions;
        foreach (var kind in DossierShape.Sections.Values)
            definitions[kind.Prefix()] = Entity(forms, DraftSchema.Of(kind));
        foreach (var kind in DossierShape.FactKinds.Values)
            definitions[kind.Prefix()] = forms.Map(DraftSchema.Of(kind).Own);
        definitions["fact"] = Fact(forms);
        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Dossier",
            ["description"] = "Curated content on one subject: entities, and facts with who says so.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = forms.Required(DossierShape.Head),
            ["properties"] = properties,
            ["definitions"] = definitions,
        };
    }

    private static JsonObject Entity(FormSchemas forms, DraftSchema shape)
    {
        var entity = forms.Map(shape.Properties);
        entity["anyOf"] = new JsonArray(Requires("name"), Requires("names"));
        return entity;
    }

    private static JsonObject Fact(FormSchemas forms)
    {
        var common = DraftSchema.Of(Kind.Relation).Common;
        var properties = new JsonObject();
        foreach (var word in DossierShape.FactKinds.Keys)
            properties[word] = new JsonObject { ["$ref"] = $"#/definitions/{word}" };
        foreach (var (name, schema) in forms.Properties(common).ToArray())
            properties[name] = schema!.DeepClone();
        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["allOf"] = new JsonArray(
                new JsonObject { ["oneOf"] = new JsonArray([.. DossierShape.FactKinds.Keys.Select(Requires)]) },
                new JsonObject { ["anyOf"] = new JsonArray(Requires("citations"), Requires("uncited")) }),
            ["properties"] = properties,
        };
    }

    private static JsonObject ListOf(string definition, string description) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = new JsonObject { ["$ref"] = $"#/definitions/{definition}" },
    };

    private static JsonObject Requires(string property) => new() { ["required"] = new JsonArray(property) };
}
