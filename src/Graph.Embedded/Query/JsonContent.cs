using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>
/// The content of the row that is being read, as JSON. A text is picked out of it; for any other value the whole content is decoded, once
/// for the row.
/// </summary>
internal sealed class JsonContent(int column)
{
    private ElementVersion? _whole;

    public void Forget() => _whole = null;

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

    public object? Value(PreparedCommand row, Kind kind, PropertySchema property)
    {
        _whole ??= new ElementVersion
        {
            Content = ElementJson.ReadKeyless(kind, row.Bytes(column)), Recorded = default, Operation = default
        };
        return property.Read(_whole);
    }
}
