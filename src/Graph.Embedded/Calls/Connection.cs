using SQLitePCL;

namespace Graph.Embedded.Calls;

/// <summary>One connection to the file, and its prepared statements. Used by one thread at a time; only <see cref="Interrupt"/> may come from another.</summary>
internal sealed class Connection : IDisposable
{
    // Texts vary only with the shape of the question, but a client can ask for very many shapes.
    private const int MostStatements = 600;

    private readonly sqlite3 _db;
    private readonly string _file;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    static Connection() => Batteries_V2.Init();

    public Connection(string file, TimeSpan busyTimeout)
    {
        _file = file;
        var result = raw.sqlite3_open_v2(file, out _db, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (result != raw.SQLITE_OK)
        {
            var failure = Failures.Of(result, file, raw.sqlite3_errstr(result).utf8_to_string());
            _db?.Dispose();
            throw failure;
        }
        raw.sqlite3_extended_result_codes(_db, 1);
        raw.sqlite3_busy_timeout(_db, (int)busyTimeout.TotalMilliseconds);
    }

    /// <summary>Texts that occur over and over, such as codes, read without making them anew.</summary>
    public Words Words { get; } = new();

    /// <summary>Whether a transaction is open: SQLite ends one by itself when the disk is full or fails.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_db) == 0;

    public int Changes => raw.sqlite3_changes(_db);

    public long LastRow => raw.sqlite3_last_insert_rowid(_db);

    /// <summary>The statement with this text, ready to be bound.</summary>
    public Statement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        Check(raw.sqlite3_prepare_v3(_db, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        return _statements[sql] = new Statement(this, prepared);
    }

    /// <summary>Runs statements that take and give nothing.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_db, sql));

    /// <summary>The first column of the first row, or null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql).Bind(values);
        long? number = statement.Step() && !statement.IsNull(0) ? statement.Long(0) : null;
        statement.Reset();
        return number;
    }

    /// <summary>Runs a prepared statement that gives nothing.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql).Bind(values).Run();

    /// <summary>Lets go of statements when there are too many; only between questions, which hold some.</summary>
    public void Trim()
    {
        if (_statements.Count <= MostStatements)
            return;
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }

    public void Interrupt() => raw.sqlite3_interrupt(_db);

    public void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw Failures.Of(result, _file, raw.sqlite3_errmsg(_db).utf8_to_string());
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        _db.Dispose();
    }
}
