using System.Runtime.CompilerServices;
using System.Text;
using SQLitePCL;

namespace Graph.Embedded.Sqlite;

/// <summary>A prepared statement. Parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class PreparedCommand(Connection connection, nint statement) : IDisposable
{
    private bool _running;

    /// <summary>The object that bound it last; it need not bind again the values that have not changed.</summary>
    public object? Owner { get; set; }

    /// <summary>How many parameters it has.</summary>
    public int Parameters { get; } = Native.Parameters(statement);

    /// <summary>Makes it ready to be bound, also after a failure between two rows.</summary>
    public void Rewind()
    {
        if (_running)
            Reset();
    }

    public PreparedCommand Bind(params ReadOnlySpan<object?> values)
    {
        Rewind();
        Owner = null;
        for (var i = 0; i < values.Length; i++)
            Bind(i + 1, values[i]);
        return this;
    }

    public void Bind(int parameter, long value) => connection.Check(Native.BindLong(statement, parameter, value));

    public void Bind(int parameter, long? value)
    {
        if (value is { } number)
            Bind(parameter, number);
        else
            BindNull(parameter);
    }

    public void Bind(int parameter, double value) => connection.Check(Native.BindDouble(statement, parameter, value));

    public void Bind(int parameter, double? value)
    {
        if (value is { } number)
            Bind(parameter, number);
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

    public unsafe void Bind(int parameter, ReadOnlySpan<byte> value)
    {
        fixed (byte* first = value)
            connection.Check(Native.BindBlob(statement, parameter, first, value.Length, Native.Transient));
    }

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
                Bind(parameter, number);
                break;
            case string text:
                BindText(parameter, text);
                break;
            case byte[] bytes:
                Bind(parameter, bytes.AsSpan());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value that SQLite keeps.");
        }
    }

    /// <summary>Goes to the next row; resets it and returns false if there is none.</summary>
    public bool Step()
    {
        var result = Native.Step(statement);
        _running = result == raw.SQLITE_ROW;
        if (_running)
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

    // The result of a reset repeats that of the last step, which was checked.
    public void Reset()
    {
        _running = false;
        _ = Native.Reset(statement);
    }

    public bool IsNull(int column) => Native.ColumnType(statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => Native.ColumnLong(statement, column);

    public int Int(int column) => (int)Native.ColumnLong(statement, column);

    public double Double(int column) => Native.ColumnDouble(statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public double? DoubleOrNull(int column) => IsNull(column) ? null : Double(column);

    /// <summary>The bytes of a blob or of a text in UTF-8; valid until the next step.</summary>
    public unsafe ReadOnlySpan<byte> Bytes(int column) => new(Native.ColumnBlob(statement, column), Native.ColumnBytes(statement, column));

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A text that occurs again and again, interned, or null.</summary>
    public string? Word(int column) => Bytes(column) is { IsEmpty: false } bytes ? connection.Words.Of(bytes) : TextOrNull(column);

    public void Dispose() => _ = Native.Finish(statement);

    private void BindNull(int parameter) => connection.Check(Native.BindNull(statement, parameter));

    // The buffer is written before it is read.
    [SkipLocalsInit]
    private unsafe void BindText(int parameter, string text)
    {
        var limit = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = limit <= 1024 ? stackalloc byte[1024] : new byte[limit];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        fixed (byte* first = bytes)
            connection.Check(Native.BindText(statement, parameter, first, length, Native.Transient));
    }
}
