using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// Reads one message in place. Whatever the bytes are, it either gives a value or throws a <see cref="ProtocolException"/>:
/// sizes are checked against what is left before anything is allocated, and depth against the stack. A message may hold so many
/// values and no more, since a byte of it can become fifty in memory.
/// </summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> message, KeyCache keys)
{
    private const int MaxValues = 4_000_000;

    // Strict, since a string that is not UTF-8 shows that the two sides lost step.
    private static readonly UTF8Encoding Utf8 = new(false, true);

    private readonly ReadOnlySpan<byte> _message = message;
    private int _position;
    private int _values;

    public readonly bool AtEnd => _position == _message.Length;

    public object? ReadValue()
    {
        if (++_values > MaxValues)
            throw new ProtocolException(
                string.Create(CultureInfo.InvariantCulture,
                $"A message holds more than {MaxValues:N0} values; ask for less in one record."));
        var marker = ReadByte();
        if ((sbyte)marker >= -16) return BoxedValues.Of((sbyte)marker);
        return (marker & 0xF0) switch
        {
            Marker.TinyString => ReadText(marker & 0x0F),
            Marker.TinyList => ReadItems(marker & 0x0F),
            Marker.TinyMap => ReadEntries(marker & 0x0F),
            Marker.TinyStruct => ReadStruct(marker & 0x0F),
            _ => ReadSized(marker),
        };
    }

    private object? ReadSized(byte marker) => marker switch
    {
        Marker.Null => null,
        Marker.True => BoxedValues.True,
        Marker.False => BoxedValues.False,
        Marker.Float64 => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
        Marker.Int8 or Marker.Int16 or Marker.Int32 or Marker.Int64 => BoxedValues.Of(ReadInteger(marker)),
        Marker.String8 or Marker.String16 or Marker.String32 => ReadText(ReadSize(marker - Marker.String8)),
        Marker.List8 or Marker.List16 or Marker.List32 => ReadItems(ReadSize(marker - Marker.List8)),
        Marker.Map8 or Marker.Map16 or Marker.Map32 => ReadEntries(ReadSize(marker - Marker.Map8)),
        Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32 => Take(ReadSize(marker - Marker.Bytes8)).ToArray(),
        _ => throw Unexpected("a value", marker),
    };

    public long ReadInteger()
    {
        var marker = ReadByte();
        return (sbyte)marker >= -16 ? (sbyte)marker : ReadInteger(marker);
    }

    private long ReadInteger(byte marker) => marker switch
    {
        Marker.Int8 => (sbyte)ReadByte(),
        Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        _ => throw Unexpected("an integer", marker),
    };

    public int ReadInt32()
    {
        var value = ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new ProtocolException($"The number {value} does not fit into 32 bits.");
    }

    public double ReadFloat()
    {
        var marker = ReadByte();
        return marker == Marker.Float64 ? BinaryPrimitives.ReadDoubleBigEndian(Take(8)) : throw Unexpected("a float", marker);
    }

    public string ReadString() => ReadText(StringSize());

    /// <summary>A string that comes again and again, such as a property's name: the same object every time.</summary>
    public string ReadName()
    {
        var bytes = Take(StringSize());
        return keys.Find(bytes) ?? keys.Add(bytes, Decode(bytes));
    }

    private int StringSize()
    {
        var marker = ReadByte();
        return (marker & 0xF0) == Marker.TinyString ? marker & 0x0F
            : marker is Marker.String8 or Marker.String16 or Marker.String32 ? ReadSize(marker - Marker.String8)
            : throw Unexpected("a string", marker);
    }

    public int ReadListSize()
    {
        var marker = ReadByte();
        var size = (marker & 0xF0) == Marker.TinyList ? marker & 0x0F
            : marker is Marker.List8 or Marker.List16 or Marker.List32 ? ReadSize(marker - Marker.List8)
            : throw Unexpected("a list", marker);
        return Promised(size, 1);
    }

    public int ReadMapSize()
    {
        var marker = ReadByte();
        var size = (marker & 0xF0) == Marker.TinyMap ? marker & 0x0F
            : marker is Marker.Map8 or Marker.Map16 or Marker.Map32 ? ReadSize(marker - Marker.Map8)
            : throw Unexpected("a map", marker);
        return Promised(size, 2);
    }

    /// <summary>The tag of a structure, with the number of its fields.</summary>
    public (byte Tag, int Fields) ReadStructHead()
    {
        var marker = ReadByte();
        return (marker & 0xF0) == Marker.TinyStruct ? (ReadByte(), marker & 0x0F) : throw Unexpected("a structure", marker);
    }

    public Dictionary<string, object?> ReadMap() => ReadEntries(ReadMapSize());

    private object ReadStruct(int fields)
    {
        Deeper();
        return StructSerializers.Read(ref this, ReadByte(), fields);
    }

    private List<object?> ReadItems(int size)
    {
        Deeper();
        var items = new List<object?>(Promised(size, 1));
        for (var i = 0; i < size; i++) items.Add(ReadValue());
        return items;
    }

    private Dictionary<string, object?> ReadEntries(int size)
    {
        Deeper();
        var entries = new Dictionary<string, object?>(Promised(size, 2));
        for (var i = 0; i < size; i++)
        {
            var key = ReadName();
            entries[key] = ReadValue();
        }
        return entries;
    }

    private string ReadText(int size) => size == 0 ? "" : Decode(Take(size));

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ProtocolException("A string is not UTF-8.", e);
        }
    }

    /// <summary>The size that follows a marker of 8, 16 or 32 bits.</summary>
    private int ReadSize(int width)
    {
        var size = width switch
        {
            0 => ReadByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= int.MaxValue ? (int)size : throw new ProtocolException($"A size of {size} exceeds what can be held.");
    }

    private readonly int Promised(int count, int bytesEach) => (long)count * bytesEach <= _message.Length - _position
        ? count
        : throw new ProtocolException($"{count} items are announced where {_message.Length - _position} bytes are left.");

    private static void Deeper()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new ProtocolException("A value is nested too deeply.");
    }

    private byte ReadByte() => _position < _message.Length
        ? _message[_position++]
        : throw new ProtocolException("A message ends in the middle of a value.");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _message.Length - _position) throw new ProtocolException("A message ends in the middle of a value.");
        var taken = _message.Slice(_position, count);
        _position += count;
        return taken;
    }

    private static ProtocolException Unexpected(string expected, byte marker) =>
        new($"Expected {expected}, found the marker 0x{marker:X2}.");
}
