using System.Buffers;
using System.Text;

namespace Graph.Formats.Tables;

/// <summary>
/// Columns of text under their names: for people aligned by the first rows, with long cells shortened; for pipes complete, with tabs
/// between cells. Line feeds and tabs inside cells become spaces, other control characters are replaced.
/// </summary>
/// <param name="aligned">Whether the columns are aligned, for people.</param>
public sealed class TableRows(bool aligned) : IRowWriter
{
    /// <summary>The number of rows that decide the width of the columns; they are held back until then.</summary>
    private const int Sample = 100;

    private const int Widest = 60;

    private readonly List<string[]> _first = [];
    private int[]? _widths;

    /// <inheritdoc/>
    public bool CanTellEnd => false;

    /// <inheritdoc/>
    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<string> warnings, IBufferWriter<byte> output) =>
        Take([.. columns.Select(Clean)], output);

    /// <inheritdoc/>
    public void Row(IReadOnlyList<object?> values, IBufferWriter<byte> output) =>
        Take([.. values.Select(value => Clean(RowValues.Text(value)))], output);

    /// <inheritdoc/>
    public void End(bool isCut, IBufferWriter<byte> output) => WriteFirst(output);

    /// <inheritdoc/>
    public void Fail(string code, string message, IBufferWriter<byte> output) => WriteFirst(output);

    private void Take(string[] cells, IBufferWriter<byte> output)
    {
        if (!aligned)
            WriteLine(string.Join('\t', cells), output);
        else if (_widths is not null)
            WriteAligned(cells, output);
        else
        {
            _first.Add([.. cells.Select(Short)]);
            if (_first.Count > Sample)
                WriteFirst(output);
        }
    }

    private void WriteFirst(IBufferWriter<byte> output)
    {
        if (_first.Count == 0)
            return;
        _widths = [.. Enumerable.Range(0, _first[0].Length).Select(i => _first.Max(cells => cells[i].Length))];
        WriteAligned(_first[0], output);
        WriteLine(string.Join("  ", _widths.Select(width => new string('─', width))), output);
        foreach (var cells in _first.Skip(1))
            WriteAligned(cells, output);
        _first.Clear();
    }

    private void WriteAligned(string[] cells, IBufferWriter<byte> output) =>
        WriteLine(string.Join("  ", cells.Select((cell, i) => Short(cell).PadRight(_widths![i]))).TrimEnd(), output);

    private static void WriteLine(string line, IBufferWriter<byte> output)
    {
        Encoding.UTF8.GetBytes(line, output);
        output.Write("\n"u8);
    }

    private static string Short(string cell) => cell.Length > Widest ? string.Concat(cell.AsSpan(0, Widest - 1), "…") : cell;

    private static string Clean(string text) =>
        text.Any(char.IsControl)
        ? string.Concat(text.Select(c => c is '\n' or '\r' or '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c))
        : text;
}
