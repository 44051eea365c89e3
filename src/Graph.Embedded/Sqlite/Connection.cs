using System.Runtime.InteropServices;
using System.Text;
using Graph.Core.Errors;
using Graph.Core.Storage;
using SQLitePCL;

namespace Graph.Embedded.Sqlite;

/// <summary>
/// One connection to the file, and its prepared statements. Used by one thread at a time; only <see cref="Interrupt"/> may come from
/// another.
/// </summary>
internal sealed class Connection : IDisposable
{
    // Texts vary only with the shape of a query, but a client can send very many shapes.
    private const int MaxStatements = 600;

    // Measured: a prepared statement takes some 150 bytes for each character of its text, and preparing one, which cannot be
    // interrupted, half a second for 200,000 of them.
    private const int MaxText = 300_000;
    private const int MaxTextOfQuestion = 1_000_000;
    private const int MaxTextKept = 500_000;

    private readonly nint _db;
    private readonly string _file;
    private readonly Dictionary<string, PreparedCommand> _statements = new(StringComparer.Ordinal);
    private int _textKept;
    private int _textOfQuestion;

    public Connection(string file, TimeSpan busyTimeout)
    {
        _file = file;
        var result = Native.Open(file, out _db, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, 0);
        if (result != raw.SQLITE_OK)
        {
            _ = Native.Close(_db);
            throw ErrorTranslator.Of(result, file, Text(Native.ErrorText(result)));
        }
        _ = Native.ExtendedResultCodes(_db, 1);
        SetBusyTimeout(busyTimeout);
    }

    /// <summary>Texts that occur again and again, such as codes, kept as one object each.</summary>
    public StringInterner Words { get; } = new();

    /// <summary>Whether a transaction is open: SQLite ends one by itself when the disk is full or fails.</summary>
    public bool InTransaction => Native.IsAutocommit(_db) == 0;

    /// <summary>The texts of the statements that are prepared, in the order in which they first were.</summary>
    public IEnumerable<string> Texts => _statements.Keys;

    public int Changes => Native.Changes(_db);

    public long LastRow => Native.LastRow(_db);

    /// <summary>The statement with this text, ready to be bound.</summary>
    public PreparedCommand Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var command))
            return command;
        _textKept += sql.Length;
        _textOfQuestion += sql.Length;
        if (sql.Length > MaxText || _textOfQuestion > MaxTextOfQuestion)
            throw new InvalidRequestException(ErrorCodes.FilterTooLarge,
                "The filters ask for too much at once in this view; use fewer conditions, or in with several values.");
        return _statements[sql] = new PreparedCommand(this, PrepareNew(sql));
    }

    /// <summary>Runs statements without parameters or rows.</summary>
    public void Execute(string sql) => Check(Native.Execute(_db, sql, 0, 0, 0));

    /// <summary>The first column of the first row, or null if there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepare(sql).Bind(values);
        long? number = command.Step() && !command.IsNull(0) ? command.Long(0) : null;
        command.Reset();
        return number;
    }

    /// <summary>Runs a prepared statement without rows.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql).Bind(values).Run();

    /// <summary>Drops statements if there are too many; call it between queries alone, since a query holds some.</summary>
    public void Trim()
    {
        _textOfQuestion = 0;
        if (_statements.Count <= MaxStatements && _textKept <= MaxTextKept)
            return;
        foreach (var command in _statements.Values)
            command.Dispose();
        _statements.Clear();
        _textKept = 0;
    }

    /// <summary>How long it waits for a lock that another connection holds.</summary>
    public void SetBusyTimeout(TimeSpan timeout) => _ = Native.BusyTimeout(_db, (int)timeout.TotalMilliseconds);

    public void Interrupt() => Native.Interrupt(_db);

    public void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw ErrorTranslator.Of(result, _file, Text(Native.ErrorMessage(_db)));
    }

    public void Dispose()
    {
        foreach (var command in _statements.Values)
            command.Dispose();
        _statements.Clear();
        _ = Native.Close(_db);
    }

    private static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8) ?? "";

    private unsafe nint PrepareNew(string sql)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        fixed (byte* first = bytes)
        {
            Check(Native.Prepare(_db, first, bytes.Length, raw.SQLITE_PREPARE_PERSISTENT, out var statement, 0));
            return statement;
        }
    }
}
