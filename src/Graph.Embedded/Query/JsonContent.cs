using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>
/// The content of the row that is being read, as JSON: a text is picked out of it, and only what is no text has it decoded whole.
/// </summary>
internal sealed class JsonContent(int column)
{
    private ElementVersion? _whole;

    public void Forget() => _whole = null;

    /// <summary>Whether bodies of that kind may hold the property, and no column does.</summary>
    public static bool Has(Kind kind, Property property) => property switch
    {
        Property.Names or Property.Description or Property.ExternalIds => kind.IsEntity(),
        Property.Authors or Property.Url or Property.ArchivedUrl or Property.AccessedOn or Property.Language or Property.License
            or Property.Redistributable => kind == Kind.Source,
        Property.Uncited => kind.IsFact(),
        Property.Summary => kind == Kind.Stance,
        Property.Validity or Property.Text or Property.Field or Property.Low or Property.High or Property.Unit or Property.StatedOn =>
            kind == Kind.Claim,
        Property.Quote or Property.Locator => kind == Kind.Citation,
        _ => false,
    };

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

    public string? Text(PreparedCommand row, byte[] name)
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

    public object? Value(PreparedCommand row, Kind kind, Property property)
    {
        _whole ??= new ElementVersion
        {
            Content = ElementJson.ReadKeyless(kind, row.Bytes(column)), Recorded = default,
            Operation = default
        };
        return Properties.Get(_whole, property);
    }
}
