namespace Graph.Embedded.Calls;

/// <summary>
/// Inserts rows, as many at a time as fit a statement: SQLite opens the table and its indexes anew for each statement, which costs
/// about as much as a row.
/// </summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="connection">Where they are inserted.</param>
/// <param name="into">The statement up to the rows.</param>
/// <param name="columns">How many columns a row has.</param>
/// <param name="bind">Binds the columns of a row to the parameters after so many others.</param>
internal sealed class Insertion<T>(Connection connection, string into, int columns, Action<Statement, int, T> bind)
{
    private const int RowsAtOnce = 32;

    private readonly List<T> _waiting = new(RowsAtOnce);
    private readonly Statement _one = connection.Prepare(Text(into, columns, 1));
    private readonly Statement _many = connection.Prepare(Text(into, columns, RowsAtOnce));

    /// <summary>Takes a row; it is there after <see cref="Flush"/>.</summary>
    public void Add(T row)
    {
        _waiting.Add(row);
        if (_waiting.Count < RowsAtOnce)
            return;
        _many.Rewind();
        for (var i = 0; i < RowsAtOnce; i++)
            bind(_many, i * columns, _waiting[i]);
        _many.Run();
        _waiting.Clear();
    }

    /// <summary>Inserts what waits.</summary>
    public void Flush()
    {
        foreach (var row in _waiting)
        {
            _one.Rewind();
            bind(_one, 0, row);
            _one.Run();
        }
        _waiting.Clear();
    }

    private static string Text(string into, int columns, int rows) =>
        $"{into} VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(1, columns).Select(i => $"?{(row * columns) + i}"))})"))}";
}
