using System.Collections.Frozen;
using System.Text.Json;
using Graph.Core.Text;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Schema;
using Graph.Server.GraphQL.Types;
using GraphQL.Types;

namespace Graph.Server.Http.Export;

/// <summary>
/// Coerces JSON to an input object by its table, with the library's scalars, as GraphQL coerces the value of a variable.
/// </summary>
/// <seealso href="https://spec.graphql.org/October2021/#sec-Input-Objects.Input-Coercion"/>
internal static class InputReader
{
    private static readonly FrozenDictionary<string, InputTable> Objects =
        FilterParts.All.Concat(FilterTable.All.Select(table => table.Input)).ToFrozenDictionary(table => table.Name);

    private static readonly FrozenDictionary<string, EnumTable> Enumerations = Enums.All.ToFrozenDictionary(table => table.Name);

    private static readonly FrozenDictionary<string, ScalarGraphType> ScalarTypes =
        ((ScalarGraphType[])[new IdGraphType(), new StringGraphType(), new IntGraphType(), new FloatGraphType(), new BooleanGraphType(),
            .. Scalars.Create()]).ToFrozenDictionary(scalar => scalar.Name);

    /// <summary>The input object; fields that are left out have their defaults.</summary>
    /// <param name="value">The JSON.</param>
    /// <param name="table">The fields of the input object.</param>
    /// <param name="path">The path of the value from the parameter on, for messages: <c>where.type</c>.</param>
    /// <exception cref="FormatException">The JSON does not fit. The message names the path and says what was expected.</exception>
    public static Dictionary<string, object?> ReadObject(JsonElement value, InputTable table, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{path} is {Describe(value)}; write an object of the type {table.Name}.");
        foreach (var member in value.EnumerateObject())
            if (!table.Fields.Any(field => field.Name == member.Name))
                throw new FormatException($"{path} has a field '{Short(member.Name)}', which {table.Name} does not have; "
                    + $"the nearest is {table.Fields.Select(field => field.Name).Nearest(member.Name, 1)[0]}.");
        var input = new Dictionary<string, object?>();
        foreach (var field in table.Fields)
            if (value.TryGetProperty(field.Name, out var given))
                input.Add(field.Name, Read(given, field.Type, $"{path}.{field.Name}"));
            else if (field.Default is not null)
                input.Add(field.Name, field.Default);
            else if (field.Type.EndsWith('!'))
                throw new FormatException($"{path} has no field '{field.Name}', which {table.Name} requires; add it.");
        return input;
    }

    /// <summary>A JSON value in words: its type, or the value itself where it is short.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"'{Short(value.GetString()!)}'",
        _ => Short(value.GetRawText()),
    };

    // Types are written as in SDL: [EventFilter!], Float!, ID.
    private static object? Read(JsonElement value, string type, string path) => type switch
    {
        [.. var inner, '!'] => Read(value, inner, path) ?? throw new FormatException($"{path} is null; write a value of the type {inner}."),
        _ when value.ValueKind == JsonValueKind.Null => null,
        ['[', .. var inner, ']'] when value.ValueKind == JsonValueKind.Array =>
            value.EnumerateArray().Select((item, index) => Read(item, inner, FormattableString.Invariant($"{path}[{index}]"))).ToList(),
        ['[', .. var inner, ']'] => new List<object?> { Read(value, inner, path) },
        _ when Objects.TryGetValue(type, out var table) => ReadObject(value, table, path),
        _ when Enumerations.TryGetValue(type, out var table) => ReadEnum(value, table, path),
        _ => ReadScalar(value, ScalarTypes[type], path),
    };

    private static object ReadEnum(JsonElement value, EnumTable table, string path) =>
        table.Values.FirstOrDefault(entry => value.ValueKind == JsonValueKind.String && entry.Name == value.GetString())?.Value
            ?? throw new FormatException(
                $"{path} is {Describe(value)}; write one of {string.Join(", ", table.Values.Select(entry => $"\"{entry.Name}\""))}.");

    private static object? ReadScalar(JsonElement value, ScalarGraphType scalar, string path)
    {
        object? plain = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            JsonValueKind.Number => value.TryGetInt32(out var small) ? small
                : value.TryGetInt64(out var large) ? large
                : value.GetDouble(),
            _ => throw new FormatException($"{path} is {Describe(value)}; write a value of the type {scalar.Name}."),
        };
        try
        {
            return scalar.ParseValue(plain);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{path}: {wrong.Message}", wrong);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new FormatException($"{path} is {Describe(value)}; write a value of the type {scalar.Name}.", wrong);
        }
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
