using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Time;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;
using GraphQL.Types;
using Key = Graph.Core.Model.Key;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Writes answers as JSON: reads each field off its object as it goes.</summary>
internal static class ResponseWriter
{
    /// <summary>Letters beyond ASCII stay readable; the content type keeps the response from being taken for HTML.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>How responses are written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder, MaxDepth = 256, SkipValidation = true };

    /// <summary>The type of <c>__typename</c>.</summary>
    public static IGraphType TypeName { get; } = new NonNullGraphType(new StringGraphType());

    /// <summary>The type of what is written as it stands.</summary>
    public static IGraphType Anything { get; } = new StringGraphType();

    /// <summary>Writes an object.</summary>
    public static void Write(Utf8JsonWriter json, object source, ObjectPlan plan)
    {
        json.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            json.WritePropertyName(field.Key);
            Write(json, field.Read(source), field.Type, field);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value, IGraphType type, FieldPlan field)
    {
        if (type is NonNullGraphType required)
        {
            if (value is null)
                throw new InvalidOperationException($"{field.Key} is null and must not be.");
            type = required.ResolvedType!;
        }
        if (value is null)
            json.WriteNullValue();
        else if (type is ListGraphType list)
            WriteList(json, (IEnumerable)value, list.ResolvedType!, field);
        else if (value is ResolvedObject answered)
            Write(json, answered.Source, answered.Plan);
        else if (field.Below is { } below)
            Write(json, value, below.Of(value));
        else
            WriteScalar(json, value, type);
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable values, IGraphType type, FieldPlan field)
    {
        json.WriteStartArray();
        foreach (var value in values)
            Write(json, value, type, field);
        json.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter json, object value, IGraphType type)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case Key key:
                json.WriteStringValue(key.Value);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
                break;
            case PartialDate date:
                json.WriteStringValue(date.ToString());
                break;
            case Uri address:
                json.WriteStringValue(address.OriginalString);
                break;
            case Kind kind:
                json.WriteStringValue(KindNames[(int)kind]);
                break;
            case Enum word:
                json.WriteStringValue(SchemaNames.Capitals(word.ToString()));
                break;
            case IReadOnlyDictionary<string, object?> fields:
                WriteFields(json, fields);
                break;
            case IEnumerable many:
                WriteAll(json, many);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be written.");
        }
    }

    private static readonly string[] KindNames = [.. Kinds.All.Select(kind => SchemaNames.Capitals(kind.ToString()))];

    // Introspection answers come as dictionaries and lists.
    private static void WriteFields(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            WriteAny(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            WriteAny(json, value);
        json.WriteEndArray();
    }

    private static void WriteAny(Utf8JsonWriter json, object? value)
    {
        if (value is null)
            json.WriteNullValue();
        else
            WriteScalar(json, value, Anything);
    }
}
