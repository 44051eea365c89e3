using System.Text.Json.Nodes;
using Graph.Core.Authoring;
using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Formats.Dossiers;

/// <summary>The JSON Schemas of value forms, with the codes of an ontology.</summary>
internal sealed class FormSchemas(Ontology ontology)
{
    /// <summary>The definitions that several schemas refer to.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>A map with these properties and no others.</summary>
    public JsonObject Map(IReadOnlyList<DraftPropertySchema> shapes)
    {
        var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (Required(shapes) is { Count: > 0 } required)
            map["required"] = required;
        map["properties"] = Properties(shapes);
        return map;
    }

    /// <summary>The properties by name.</summary>
    public JsonObject Properties(IReadOnlyList<DraftPropertySchema> shapes)
    {
        var properties = new JsonObject();
        foreach (var shape in shapes)
        {
            var schema = Form(shape.Format);
            schema.Insert(0, "description", shape.Description);
            properties[shape.Name] = schema;
        }
        return properties;
    }

    /// <summary>The names of the required properties.</summary>
    public JsonArray Required(IReadOnlyList<DraftPropertySchema> shapes) =>
        [.. shapes.Where(shape => shape.Required).Select(shape => (JsonNode)shape.Name)];

    private JsonObject Form(ValueFormat form) => form switch
    {
        TextFormat { Pattern: { } pattern } => new() { ["type"] = "string", ["pattern"] = pattern },
        TextFormat text => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = text.Longest },
        NumberFormat number => Number(number),
        FlagFormat => new() { ["type"] = "boolean" },
        // Editors read a year alone as a number.
        DateFormat => new()
        {
            ["type"] = Types("string", "integer"), ["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", ["minimum"] = 1,
            ["maximum"] = 9999
        },
        DayFormat => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        AddressFormat => new() { ["type"] = "string", ["pattern"] = "^https?://" },
        ChoiceFormat choice => new() { ["enum"] = new JsonArray([.. choice.Codes.Select(code => (JsonNode)code)]) },
        TermFormat term => Codes(ontology.Terms(term.Vocabulary).Where(term.Allows).Select(t => (t.Code, t.Description))),
        RelationTypeFormat => Codes(ontology.RelationTypes.Select(type => (type.Code, type.Description))),
        EntityKeyFormat key =>
            new() { ["type"] = "string", ["pattern"] = $"^{key.Kind.Prefix()}:[a-z0-9._~:-]+$", ["maxLength"] = Key.MaxLength },
        OwnKeyFormat => new() { ["type"] = Types("string", "integer"), ["maxLength"] = 200 },
        ReferenceFormat => new() { ["type"] = "string", ["minLength"] = 1 },
        ListFormat list => new() { ["type"] = "array", ["maxItems"] = list.Most, ["items"] = Form(list.Item) },
        MapFormat map => Defined(map.What, () => map.Short is null ? Map(map.Properties) : TextOr(Map(map.Properties))),
        ExternalIdsFormat => new() { ["allOf"] = new JsonArray(Defined("ids", ExternalIds)) },
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private JsonObject Defined(string name, Func<JsonObject> schema)
    {
        if (!Definitions.ContainsKey(name))
            Definitions[name] = schema();
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    private static JsonObject TextOr(JsonObject map) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["minLength"] = 1 }, map) };

    private static JsonObject Number(NumberFormat form)
    {
        var number = new JsonObject { ["type"] = "number" };
        if (form.Least > double.MinValue)
            number["minimum"] = form.Least;
        if (form.Most < double.MaxValue)
            number["maximum"] = form.Most;
        return number;
    }

    // Editors read the second list for the description of each choice.
    private static JsonObject Codes(IEnumerable<(string Code, string Description)> codes) => new()
    {
        ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)code.Code)]),
        ["markdownEnumDescriptions"] = new JsonArray([.. codes.Select(code => (JsonNode)code.Description)]),
    };

    private JsonObject ExternalIds()
    {
        var schemes = new JsonObject();
        foreach (var scheme in ontology.Terms(Vocabulary.IdScheme))
        {
            var id = new JsonObject
            {
                ["type"] = Types("string", "integer"),
                ["pattern"] = $"{scheme.Pattern}".Replace(@"\z", "", StringComparison.Ordinal)
            };
            schemes[scheme.Code] = new JsonObject
            {
                ["description"] = scheme.Description,
                ["anyOf"] = new JsonArray(id, new JsonObject { ["type"] = "array", ["items"] = id.DeepClone() }),
            };
        }
        return new() { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = schemes };
    }

    private static JsonArray Types(params string[] types) => [.. types.Select(type => (JsonNode)type)];
}
