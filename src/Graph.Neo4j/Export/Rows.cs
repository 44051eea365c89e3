using System.Text;

namespace Graph.Neo4j.Export;

/// <summary>
/// Rows of one shape that wait for a statement. They are lists, and their columns are named once: Neo4j takes a list of nothing
/// but literals as one value, eight times as fast as the same maps.
/// </summary>
/// <param name="shape">What they become.</param>
/// <param name="endsShow">Whether the keys of their ends become properties too.</param>
internal sealed class Rows(Shape shape, bool endsShow)
{
    private const int MostRows = 200;
    private const int MostCharacters = 128 * 1024;

    private readonly List<IReadOnlyDictionary<string, object?>> _rows = [];
    private readonly List<string> _columns = [];
    private readonly HashSet<string> _times = [];
    private int _characters;

    /// <summary>Whether they should wait for no more.</summary>
    public bool IsFull => _rows.Count >= MostRows || _characters >= MostCharacters;

    /// <summary>How many wait.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds one. What is null in all rows needs no column.</summary>
    public void Add(IReadOnlyDictionary<string, object?> row)
    {
        foreach (var (name, value) in row)
        {
            if (value is null)
                continue;
            if (!_columns.Contains(name))
                _columns.Add(name);
            if (value is DateTimeOffset)
                _times.Add(name);
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
        {
            to.Append(i == 0 ? "[" : ",\n[");
            for (var c = 0; c < _columns.Count; c++)
                (c == 0 ? to : to.Append(", ")).AppendLiteral(_rows[i].GetValueOrDefault(_columns[c]));
            to.Append(']');
        }
        to.Append("\n] AS row\n").Append(shape.Statement(Column, _columns.Where(Shows))).Append(";\n\n");
        _rows.Clear();
        _columns.Clear();
        _times.Clear();
        _characters = 0;
    }

    private bool Shows(string column) => endsShow || !shape.Ties.Any(tie => tie.Name == column);

    private string Column(string name)
    {
        var read = FormattableString.Invariant($"row[{_columns.IndexOf(name)}]");
        return _times.Contains(name) ? $"datetime({read})" : read;
    }
}
