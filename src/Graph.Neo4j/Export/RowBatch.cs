using System.Globalization;
using System.Text;
using Graph.Core.Extracts;

namespace Graph.Neo4j.Export;

/// <summary>
/// Rows of one shape that wait for a statement. Each is one text, its columns parted by tabs: Neo4j takes a list of texts as one
/// value and plans the statement once, while it analyses maps and lists literal by literal, each time anew.
/// </summary>
/// <param name="shape">What they become.</param>
/// <param name="endsShow">Whether the keys of their ends become properties too.</param>
internal sealed class RowBatch(ScriptRow shape, bool endsShow)
{
    private const int MaxRows = 500;
    private const int MaxCharacters = 256 * 1024;

    private readonly List<IReadOnlyDictionary<string, object?>> _rows = [];
    private readonly List<Column> _columns = [];
    private int _characters;

    /// <summary>Whether they should wait for no more.</summary>
    public bool IsFull => _rows.Count >= MaxRows || _characters >= MaxCharacters;

    /// <summary>How many wait.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds one. What is null in all rows needs no column.</summary>
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

    /// <summary>Appends the statement that makes them, and begins anew.</summary>
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
    /// One property of the rows. Nothing is written for what is missing; each text of a list ends with a line feed. No text of the
    /// graph has control characters but tabs and line ends, so that others may stand for what cannot be written as it is.
    /// </summary>
    private sealed class Column(string name, Type type)
    {
        private const string Tab = "\u001f";
        private const string LineFeed = "\u001e";
        private const string Empty = "\u001d";
        private bool _replaced;

        public string Name => name;

        /// <summary>Looks whether a value cannot be written as it is.</summary>
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

        /// <summary>The expression that reads it.</summary>
        /// <param name="written">What was written.</param>
        /// <param name="needed">Whether it is never missing.</param>
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
