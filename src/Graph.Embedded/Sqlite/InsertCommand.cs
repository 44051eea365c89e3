namespace Graph.Embedded.Sqlite;

/// <summary>Inserts many rows in one statement, since SQLite opens the table and all of its indexes for each statement.</summary>
/// <typeparam name="T">The values of a row.</typeparam>
/// <param name="connection">The connection.</param>
/// <param name="table">The table, with its columns if they are in another order.</param>
/// <param name="columns">How many columns a row has.</param>
/// <param name="bind">Binds the columns of a row to the parameters after a number of others.</param>
internal sealed class InsertCommand<T>(Connection connection, string table, int columns, Action<PreparedCommand, int, T> bind)
{
    private const int RowsAtOnce = 32;

    private readonly List<T> _waiting = new(RowsAtOnce);
    private readonly PreparedCommand _one = connection.Prepare(Text(table, columns, 1));
    private PreparedCommand? _many;

    /// <summary>Adds a row; it is inserted by the next <see cref="Flush"/> at the latest.</summary>
    public void Add(T row)
    {
        _waiting.Add(row);
        if (_waiting.Count < RowsAtOnce)
            return;
        _many ??= connection.Prepare(Text(table, columns, RowsAtOnce));
        _many.Rewind();
        for (var i = 0; i < RowsAtOnce; i++)
            bind(_many, i * columns, _waiting[i]);
        _many.Run();
        _waiting.Clear();
    }

    /// <summary>Inserts the rows that wait.</summary>
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

    // If a row is refused, the whole transaction is lost anyway. Without OR FAIL a statement of several rows would copy each page
    // that it changes, so as to undo the rows before.
    private static string Text(string table, int columns, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(
            row => $"({string.Join(", ", Enumerable.Range(1, columns).Select(i => $"?{(row * columns) + i}"))})");
        return $"INSERT OR FAIL INTO {table} VALUES {string.Join(", ", values)}";
    }
}
