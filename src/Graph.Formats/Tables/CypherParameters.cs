using System.Text.Json;

namespace Graph.Formats.Tables;

/// <summary>Parameters of a query in Cypher, from a JSON object.</summary>
public static class CypherParameters
{
    /// <summary>Whole numbers become integers, other numbers floats; maps and lists stay as they are.</summary>
    /// <exception cref="FormatException">A number is out of the range of Cypher. The message names it.</exception>
    public static IReadOnlyDictionary<string, object?> Read(JsonElement parameters) =>
        parameters.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value));

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => Read(value),
        _ => null,
    };

    private static object Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
            return whole;
        var text = value.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E'))
            throw new FormatException($"The number {text} does not fit into the 64 bits of Cypher's integers; pass it as a text.");
        return value.GetDouble() is var real && double.IsFinite(real)
            ? real
            : throw new FormatException($"The number {text} does not fit into Cypher's floating ones; pass it as a text.");
    }
}
