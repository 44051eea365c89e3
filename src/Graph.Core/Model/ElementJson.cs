using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>
/// Elements as JSON: the format in stores and in the change log. Properties as in the model, camelCase, without those that are null or
/// empty and without the kind, which the key tells; enums by their names in capitals; keys, dates and addresses as text; an
/// interval as <c>{"start":…,"end":…,"ongoing":true}</c>.
/// </summary>
public static class ElementJson
{
    private static readonly JsonSerializerOptions Options = OptionsWith(OnlyWhatIsSet, LeaveOutEmptyLists);
    private static readonly JsonSerializerOptions KeylessOptions = OptionsWith(OnlyWhatIsSet, LeaveOutKey, LeaveOutEmptyLists);

    /// <summary>The element as UTF-8 JSON.</summary>
    public static byte[] Write(Element element) => JsonSerializer.SerializeToUtf8Bytes(element, element.GetType(), Options);

    /// <summary>The element as UTF-8 JSON without its key, for a store that keeps the key beside it.</summary>
    public static byte[] WriteKeyless(Element element) => JsonSerializer.SerializeToUtf8Bytes(element, element.GetType(), KeylessOptions);

    /// <summary>The element as JSON text.</summary>
    public static string WriteText(Element element) => JsonSerializer.Serialize(element, element.GetType(), Options);

    /// <summary>The element of that kind, read.</summary>
    /// <exception cref="JsonException">It is no such element.</exception>
    public static Element Read(Kind kind, ReadOnlySpan<byte> json) => Read(kind, json, Options);

    /// <summary>What <see cref="WriteKeyless"/> wrote, under its key.</summary>
    /// <exception cref="JsonException">It is no such element.</exception>
    public static Element ReadKeyless(Key key, ReadOnlySpan<byte> json) => Read(key.Kind, json, KeylessOptions) with { Key = key };

    /// <summary>What <see cref="WriteKeyless"/> wrote, for those who want everything but the key, which is none.</summary>
    /// <exception cref="JsonException">It is no such element.</exception>
    public static Element ReadKeyless(Kind kind, ReadOnlySpan<byte> json) => Read(kind, json, KeylessOptions);

    private static Element Read(Kind kind, ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        try
        {
            return (Element?)JsonSerializer.Deserialize(json, TypeOf(kind), options) ?? throw new JsonException("The element is null.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static JsonSerializerOptions OptionsWith(params Action<JsonTypeInfo>[] modifiers) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = modifiers.Aggregate((IJsonTypeInfoResolver)new DefaultJsonTypeInfoResolver(),
        (resolver, modifier) => resolver.WithAddedModifier(modifier)),
        Converters =
        {
            new KeyConverter(), new PartialDateConverter(), new IntervalConverter(), new ListConverterFactory(),
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper),
        },
    };

    private static Type TypeOf(Kind kind) => kind switch
    {
        Kind.Actor => typeof(Actor),
        Kind.Place => typeof(Place),
        Kind.Issue => typeof(Issue),
        Kind.Process => typeof(Process),
        Kind.Event => typeof(Event),
        Kind.Source => typeof(Source),
        Kind.Stance => typeof(Stance),
        Kind.Claim => typeof(Claim),
        Kind.Participation => typeof(Participation),
        Kind.Engagement => typeof(Engagement),
        Kind.Relation => typeof(Relation),
        Kind.Citation => typeof(Citation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // What is derived (kind, name, ends, dating) is not content. The key comes first, since messages of other properties quote it.
    private static void OnlyWhatIsSet(JsonTypeInfo type)
    {
        if (!typeof(Element).IsAssignableFrom(type.Type))
            return;
        var set = type.Properties.Where(p => p.Set is not null).OrderBy(p => p.Name == "key" ? 0 : 1).ToArray();
        type.Properties.Clear();
        foreach (var property in set)
            type.Properties.Add(property);
    }

    private static void LeaveOutKey(JsonTypeInfo type)
    {
        if (typeof(Element).IsAssignableFrom(type.Type))
            type.Properties.Remove(type.Properties.First(property => property.Name == "key"));
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(EquatableList<>)))
            property.ShouldSerialize = (_, value) => value is System.Collections.IEnumerable list && list.GetEnumerator().MoveNext();
    }

    private sealed class KeyConverter : JsonConverter<Key>
    {
        public override Key Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Key.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Key value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class IntervalConverter : JsonConverter<Interval>
    {
        private sealed record Shape(PartialDate? Start, PartialDate? End, bool Ongoing);

        public override Interval Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var shape = JsonSerializer.Deserialize<Shape>(ref reader, options)!;
            return new Interval(shape.Start, shape.End, shape.Ongoing);
        }

        public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.Start is { } start)
                writer.WriteString("start", start.ToString());
            if (value.End is { } end)
                writer.WriteString("end", end.ToString());
            if (value.IsOngoing)
                writer.WriteBoolean("ongoing", true);
            writer.WriteEndObject();
        }
    }

    private sealed class ListConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ListConverter<>).MakeGenericType(type.GetGenericArguments()))!;

        private sealed class ListConverter<T> : JsonConverter<EquatableList<T>>
        {
            public override EquatableList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                (JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []).ToEquatableList();

            public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, (IEnumerable<T>)value, options);
        }
    }
}
