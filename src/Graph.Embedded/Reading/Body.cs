using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>The content of the row that is being read, as JSON: a text is picked out of it, and only what is no text has it decoded whole.</summary>
internal sealed class Body(int column)
{
    private ElementVersion? _whole;

    public void Forget() => _whole = null;

    /// <summary>The name of the property in the JSON, where picking it out is enough.</summary>
    public static byte[]? TextName(Property property) => property switch
    {
        Property.Description => "description"u8.ToArray(),
        Property.Summary => "summary"u8.ToArray(),
        Property.Text => "text"u8.ToArray(),
        Property.Quote => "quote"u8.ToArray(),
        Property.Locator => "locator"u8.ToArray(),
        Property.Field => "field"u8.ToArray(),
        Property.Unit => "unit"u8.ToArray(),
        Property.License => "license"u8.ToArray(),
        Property.Language => "language"u8.ToArray(),
        Property.Uncited => "uncited"u8.ToArray(),
        _ => null,
    };

    public string? Text(Statement row, byte[] name)
    {
        var reader = new Utf8JsonReader(row.Bytes(column));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return reader.GetString();
            reader.Skip();
        }
        return null;
    }

    public object? Value(Statement row, Kind kind, Property property)
    {
        _whole ??= new ElementVersion { Content = ElementJson.Read(kind, row.Bytes(column)), Recorded = default, Operation = default };
        return Properties.Get(_whole, property);
    }
}
