using System.Text.Json;

namespace Graph.Formats.Json;

/// <summary>
/// Reads JSON from people and programs. Ambiguous and meaningless input is refused at once.
/// </summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a value.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <param name="what">The noun for messages: <c>The body</c>.</param>
    /// <exception cref="FormatException">The text is not JSON, has a duplicate member, or holds half of a surrogate pair. The
    /// message says where.</exception>
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
            throw new FormatException(
                $"{what} is not valid JSON{at}; names of members must not repeat, and at most 64 levels may be nested.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{what} holds half of a surrogate pair, which is no character; write both halves.", e);
        }
    }

    // Escaped text may hold lone surrogates, which show only when it is read.
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
}
