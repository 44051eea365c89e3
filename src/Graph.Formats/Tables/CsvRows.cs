using System.Buffers;
using System.Text;

namespace Graph.Formats.Tables;

/// <summary>CSV with a line of column names. A cell that is null is empty, an empty text is <c>""</c>; lists and maps are JSON.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4180"/>
public sealed class CsvRows : IRowWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <inheritdoc/>
    public bool CanTellEnd => false;

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output) => Row(columns, output);

    /// <inheritdoc/>
    public void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            Encoding.UTF8.GetBytes(Cell(values[i]), output);
        }
        output.Write("\r\n"u8);
    }

    /// <inheritdoc/>
    public void End(bool isCut, IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void Fail(string code, string message, IBufferWriter<byte> output)
    {
    }

    private static string Cell(object? value)
    {
        var text = RowValues.Text(value);
        var bare = value is null || (text.Length > 0 && !text.AsSpan().ContainsAny(Special) && text[0] != ' ' && text[^1] != ' ');
        return bare ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
