using System.Globalization;
using System.Text;
using Graph.Core.Extracts;

namespace Graph.Neo4j.Export;

/// <summary>
/// Rows of one shape that wait for a statement. Each is one text with tabs between its columns: Neo4j takes a list of texts as one value
/// and plans the statement once, but analyses every literal of maps and nested lists, each time again.
/// </summary>
/// <param name="shape">The nodes or relationships that the rows become.</param>
/// <param name="endsShow">Whether the keys of their ends become properties.</param>
internal sealed class RowBatch(ScriptRow shape, bool endsShow)
{
    private const int MaxRows = 500;
    private const int MaxCharacters = 256 * 1024;

    private readonly List<IReadOnlyDictionary<string, object?>> _rows = [];
    private readonly List<Column> _columns = [];
    private int _characters;

    /// <summary>Whether enough rows wait for a statement.</summary>
    public bool IsFull => _rows.Count >= MaxRows || _characters >= MaxCharacters;

    /// <summary>The number of waiting rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row. A property that is null in all rows gets no column.</summary>
    public void Add(IReadOnlyDictionary<string, object?> row)
    {
        foreach (var (name, value) in row)
        {
            if (value is null)
                continue;
            var column = _columns.Find(column => column.Name == name);
            if (column is null)
                _columns.Add(column = new Column(name, value.GetType()));
            column.Notice(value);
            _characters += value is string text ? text.Length : 20;
        }
        _rows.Add(row);
    }

    /// <summary>Appends the statement that creates the waiting rows.</summary>
    public void Flush(StringBuilder to)
    {
        if (_rows.Count == 0)
            return;
        to.Append("UNWIND [\n");
        for (var i = 0; i < _rows.Count; i++)
            (i == 0 ? to : to.Append(",\n")).AppendLiteral(
                string.Join('\t', _columns.Select(column => Column.Write(_rows[i].GetValueOrDefault(column.Name)))));
        to.Append("\n] AS line\nWITH split(line, '\\t') AS row\n")
            .Append(shape.Statement(Read, _columns.Select(column => column.Name).Where(Shows))).Append(";\n\n");
        _rows.Clear();
        _columns.Clear();
        _characters = 0;
    }

    private bool Shows(string column) => endsShow || !shape.Ties.Any(tie => tie.Name == column);

    private string Read(string name)
    {
        var at = _columns.FindIndex(column => column.Name == name);
        var needed = shape.Keys.Contains(name) || shape.Ties.Any(tie => tie.Name == name);
        return _columns[at].Read(FormattableString.Invariant($"row[{at}]"), needed);
    }

    /// <summary>
    /// One property of the rows. A missing value is written as nothing; each text of a list ends with a line feed. Texts of the graph
    /// contain no control characters but tabs and line ends, so other control characters can replace characters that need escaping.
    /// </summary>
    private sealed class Column(string name, Type type)
    {
        private const string Tab = "\u001f";
        private const string LineFeed = "\u001e";
        private const string Empty = "\u001d";
        private bool _replaced;

        public string Name => name;

        /// <summary>Notes whether a value needs a replacement character.</summary>
        public void Notice(object value) => _replaced = _replaced || value switch
        {
            string text => text.Length == 0 || text.Contains('\t', StringComparison.Ordinal),
            IReadOnlyList<string> texts => texts.Any(text => text.AsSpan().ContainsAny('\t', '\n')),
            _ => false,
        };

        public static string Write(object? value) => value switch
        {
            null => "",
            "" => Empty,
            string text => text.Replace("\t", Tab, StringComparison.Ordinal),
            bool yes => yes ? "true" : "false",
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset time => ExtractText.Time(time),
            IReadOnlyList<string> texts =>
                string.Concat(texts.Select(
                text => text.Replace("\t", Tab, StringComparison.Ordinal).Replace("\n", LineFeed, StringComparison.Ordinal) + "\n")),
            _ => throw new ArgumentException($"{value.GetType().Name} has no text.", nameof(value)),
        };

        /// <summary>The expression that reads the property.</summary>
        /// <param name="written">The expression of the written text.</param>
        /// <param name="needed">Whether the property is never missing.</param>
        public string Read(string written, bool needed)
        {
            if (type == typeof(long))
                return $"toInteger({written})";
            if (type == typeof(double))
                return $"toFloat({written})";
            if (type == typeof(bool))
                return $"toBoolean({written})";
            var given = needed ? written : $"nullIf({written}, '')";
            if (type == typeof(DateTimeOffset))
                return $"datetime({given})";
            if (type == typeof(string))
                return _replaced ? $"replace(replace({given}, '{Escaped(Tab)}', '\\t'), '{Escaped(Empty)}', '')" : given;
            var texts = $"split({given}, '\\n')[..-1]";
            return _replaced ? $"[t IN {texts} | replace(replace(t, '{Escaped(Tab)}', '\\t'), '{Escaped(LineFeed)}', '\\n')]" : texts;
        }

        private static string Escaped(string control) => $@"\u{(int)control[0]:x4}";
    }
}
