using System.Buffers;
using System.Text.Json;

namespace Graph.Formats.Tables;

/// <summary>
/// One JSON object: <c>columns</c>, <c>warnings</c> if there are any, <c>rows</c> (arrays in the order of the columns), and at the end
/// <c>truncated</c>, or <c>errors</c> after a failure. An answer without either of the two is incomplete.
/// </summary>
public sealed class JsonRows : IRowWriter
{
    private bool _any;

    /// <inheritdoc/>
    public bool CanTellEnd => true;

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output)
    {
        output.Write("{\"columns\":"u8);
        Write(columns, output);
        if (warnings.Count > 0)
        {
            output.Write(",\"warnings\":"u8);
            Write(warnings, output);
        }
        output.Write(",\"rows\":["u8);
    }

    /// <inheritdoc/>
    public void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output)
    {
        output.Write(_any ? ",\n"u8 : "\n"u8);
        _any = true;
        Write(values, output);
    }

    /// <inheritdoc/>
    public void End(bool isCut, IBufferWriter<byte> output) =>
        output.Write(isCut ? "\n],\"truncated\":true}\n"u8 : "\n],\"truncated\":false}\n"u8);

    /// <inheritdoc/>
    public void Fail(string code, string message, IBufferWriter<byte> output)
    {
        output.Write("\n],\"errors\":["u8);
        Write(new OrderedDictionary<string, object?>
        {
            ["message"] = message,
            ["extensions"] = new OrderedDictionary<string, object?> { ["code"] = code }
        }, output);
        output.Write("]}\n"u8);
    }

    private static void Write(object value, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, RowValues.Relaxed);
        RowValues.Write(json, value);
    }
}
