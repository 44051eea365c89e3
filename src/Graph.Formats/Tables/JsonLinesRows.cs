using System.Buffers;
using System.Text.Json;

namespace Graph.Formats.Tables;

/// <summary>A JSON object a line, with the columns as its members.</summary>
public sealed class JsonLinesRows : IRowWriter
{
    private IReadOnlyList<string> _columns = [];

    /// <inheritdoc/>
    public bool CanTellEnd => false;

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output) => _columns = columns;

    /// <inheritdoc/>
    public void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, RowValues.Relaxed))
        {
            json.WriteStartObject();
            for (var i = 0; i < values.Count; i++)
            {
                json.WritePropertyName(_columns[i]);
                RowValues.Write(json, values[i]);
            }
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <inheritdoc/>
    public void End(bool isCut, IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void Fail(string code, string message, IBufferWriter<byte> output)
    {
    }
}
