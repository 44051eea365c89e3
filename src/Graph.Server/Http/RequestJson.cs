using System.Text.Json;
using Graph.Core.Errors;
using Graph.Formats.Json;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http;

/// <summary>Reads the JSON of requests. Problems are reported to the client.</summary>
internal static class RequestJson
{
    /// <summary>JSON, strictly.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            return StrictJson.Parse(json, what);
        }
        catch (FormatException wrong)
        {
            throw Bad(wrong.Message);
        }
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => value.GetRawText(),
    };

    /// <summary>Not well-formed.</summary>
    public static RequestRefusedException Bad(string message) => new(Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>A member that is a text; null where it is missing.</summary>
    public static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Bad($"The member \"{name}\" is no string but {Describe(value)}; send a string.");
    }

    /// <summary>A member that is an object; null where it is missing.</summary>
    public static JsonElement? Object(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? AsObject(value, $"The member \"{name}\"") : null;

    /// <summary>An object; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="like">One that would do.</param>
    public static JsonElement? AsObject(JsonElement value, string what, string like = """{"id": "actor:ukraine"}""") =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value,
            JsonValueKind.Null => null,
            _ => throw Bad($"{what} is no object but {Describe(value)}; send an object like {like}."),
        };
}
