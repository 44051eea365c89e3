using System.Text;
using SQLitePCL;

namespace Graph.Embedded.Calls;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class Statement(Connection connection, sqlite3_stmt statement) : IDisposable
{
    /// <summary>Whoever bound it last: who finds itself here need not bind what has not changed.</summary>
    public object? Owner { get; set; }

    /// <summary>How many parameters it has.</summary>
    public int Parameters { get; } = raw.sqlite3_bind_parameter_count(statement);

    public Statement Bind(params ReadOnlySpan<object?> values)
    {
        Owner = null;
        for (var i = 0; i < values.Length; i++)
            Bind(i + 1, values[i]);
        return this;
    }

    public void Bind(int parameter, long value) => connection.Check(raw.sqlite3_bind_int64(statement, parameter, value));

    public void Bind(int parameter, long? value)
    {
        if (value is { } number)
            Bind(parameter, number);
        else
            BindNull(parameter);
    }

    public void Bind(int parameter, double? value)
    {
        if (value is { } number)
            connection.Check(raw.sqlite3_bind_double(statement, parameter, number));
        else
            BindNull(parameter);
    }

    public void Bind(int parameter, string? value)
    {
        if (value is not null)
            BindText(parameter, value);
        else
            BindNull(parameter);
    }

    public void Bind(int parameter, ReadOnlySpan<byte> value) => connection.Check(raw.sqlite3_bind_blob(statement, parameter, value));

    public void Bind(int parameter, object? value)
    {
        switch (value)
        {
            case null:
                BindNull(parameter);
                break;
            case long number:
                Bind(parameter, number);
                break;
            case int number:
                Bind(parameter, (long)number);
                break;
            case bool flag:
                Bind(parameter, flag ? 1L : 0L);
                break;
            case double number:
                connection.Check(raw.sqlite3_bind_double(statement, parameter, number));
                break;
            case string text:
                BindText(parameter, text);
                break;
            case byte[] bytes:
                connection.Check(raw.sqlite3_bind_blob(statement, parameter, bytes));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value that SQLite keeps.");
        }
    }

    /// <summary>Goes to the next row; false when there is none, and then it is reset.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
        {
            try
            {
                connection.Check(result);
            }
            finally
            {
                Reset();
            }
        }
        Reset();
        return false;
    }

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    // The result of a reset repeats that of the last step, which was already looked at.
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public double Double(int column) => raw.sqlite3_column_double(statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);

    /// <summary>The bytes of a blob or of a text in UTF-8; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A text that occurs over and over, or null.</summary>
    public string? Word(int column) => Bytes(column) is { IsEmpty: false } bytes ? connection.Words.Of(bytes) : TextOrNull(column);

    public void Dispose() => statement.Dispose();

    private void BindNull(int parameter) => connection.Check(raw.sqlite3_bind_null(statement, parameter));

    private void BindText(int parameter, string text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length > 1024)
        {
            connection.Check(raw.sqlite3_bind_text(statement, parameter, Encoding.UTF8.GetBytes(text)));
            return;
        }
        Span<byte> bytes = stackalloc byte[length];
        connection.Check(raw.sqlite3_bind_text(statement, parameter, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
    }
}
