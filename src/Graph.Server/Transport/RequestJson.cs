using System.Text.Json;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Transport;

/// <summary>Reads the JSON of requests. What is wrong with it is told to the caller.</summary>
internal static class RequestJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>JSON, strictly.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            var root = JsonElement.Parse(json, Strict);
            if (json.IndexOf(@"\u"u8) >= 0)
                ReadAllText(root);
            return root;
        }
        catch (JsonException e)
        {
            var at = e.LineNumber is null ? "" : $", see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw Bad($"{what} is not valid JSON{at}; names of members must not repeat.");
        }
        catch (InvalidOperationException)
        {
            throw Bad($"{what} holds half of a surrogate pair, which is no character; write both halves.");
        }
    }

    /// <summary>Escaped text may hold lone surrogates; they show only when it is read, so that it is read here and not deep inside.</summary>
    private static void ReadAllText(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadAllText(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAllText(property.Value);
                }
                break;
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
    public static RequestRefusedException Bad(string message) => new(Status400BadRequest, TransportCode.BadRequest, message);

    /// <summary>A member that is a text; null where it is missing.</summary>
    public static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad($"The member \"{name}\" is no string but {Describe(value)}; send a string.");
    }

    /// <summary>A member that is an object; null where it is missing.</summary>
    public static JsonElement? Object(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? AsObject(value, $"The member \"{name}\"") : null;

    /// <summary>An object; null for null.</summary>
    public static JsonElement? AsObject(JsonElement value, string what) => value.ValueKind switch
    {
        JsonValueKind.Object => value,
        JsonValueKind.Null => null,
        _ => throw Bad($"{what} is no object but {Describe(value)}; send an object like {{\"id\": \"actor:ukraine\"}}."),
    };
}
