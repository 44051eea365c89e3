using System.Buffers.Binary;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Writes values into the outgoing bytes, each in its smallest form.</summary>
internal readonly struct PackStreamWriter(OutputBuffer output)
{
    public void WriteStructHead(byte tag, int fields)
    {
        var span = output.Reserve(2);
        span[0] = (byte)(Marker.TinyStruct + fields);
        span[1] = tag;
    }

    public void WriteNull() => WriteByte(Marker.Null);

    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    public void WriteFloat(double value)
    {
        var span = output.Reserve(9);
        span[0] = Marker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
    }

    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= -16 and <= sbyte.MaxValue:
                WriteByte((byte)value);
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                var one = output.Reserve(2);
                (one[0], one[1]) = (Marker.Int8, (byte)value);
                break;
            case >= short.MinValue and <= short.MaxValue:
                var two = output.Reserve(3);
                two[0] = Marker.Int16;
                BinaryPrimitives.WriteInt16BigEndian(two[1..], (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                var four = output.Reserve(5);
                four[0] = Marker.Int32;
                BinaryPrimitives.WriteInt32BigEndian(four[1..], (int)value);
                break;
            default:
                var eight = output.Reserve(9);
                eight[0] = Marker.Int64;
                BinaryPrimitives.WriteInt64BigEndian(eight[1..], value);
                break;
        }
    }

    public void WriteString(string value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        WriteSize(size, Marker.TinyString, Marker.String8);
        Encoding.UTF8.GetBytes(value, output.Reserve(size));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, null, Marker.Bytes8);
        value.CopyTo(output.Reserve(value.Length));
    }

    public void WriteListHead(int count) => WriteSize(count, Marker.TinyList, Marker.List8);

    public void WriteMapHead(int count) => WriteSize(count, Marker.TinyMap, Marker.Map8);

    public void WriteMap(IReadOnlyCollection<KeyValuePair<string, object?>> entries) => WriteEntries(entries.Count, entries);

    /// <summary>Writes whatever a caller gave as a parameter.</summary>
    /// <exception cref="ProtocolException">Cypher has no such value.</exception>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case long number: WriteInteger(number); break;
            case int number: WriteInteger(number); break;
            case bool truth: WriteBoolean(truth); break;
            case double number: WriteFloat(number); break;
            case float number: WriteFloat(number); break;
            case byte or sbyte or short or ushort or uint: WriteInteger(Convert.ToInt64(value)); break;
            case ulong number: WriteInteger(checked((long)number)); break;
            case char character: WriteString(character.ToString()); break;
            case Guid guid: WriteString(guid.ToString()); break;
            case byte[] bytes: WriteBytes(bytes); break;
            default: WriteComposite(value); break;
        }
    }

    private void WriteComposite(object value)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ProtocolException("A parameter is nested too deeply, or within itself.");
        if (TemporalWriter.TryWrite(this, value)) return;
        switch (value)
        {
            case IReadOnlyCollection<KeyValuePair<string, object?>> map: WriteMap(map); break;
            case IDictionary dictionary: WriteDictionary(dictionary); break;
            case List<object?> list:
                WriteListHead(list.Count);
                foreach (var item in list) WriteValue(item);
                break;
            case List<Dictionary<string, object?>> rows:
                WriteListHead(rows.Count);
                foreach (var row in rows) WriteMap(row);
                break;
            case ICollection collection: WriteItems(collection.Count, collection); break;
            case IEnumerable enumerable:
                List<object?> items = [.. enumerable.Cast<object?>()];
                WriteItems(items.Count, items);
                break;
            default: WriteMap(Parameters.Of(value)); break;
        }
    }

    private void WriteItems(int count, IEnumerable items)
    {
        WriteListHead(count);
        foreach (var item in items) WriteValue(item);
    }

    private void WriteDictionary(IDictionary dictionary)
    {
        WriteMapHead(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            WriteString(entry.Key as string ?? throw new ProtocolException($"The key {entry.Key} of a map is no string."));
            WriteValue(entry.Value);
        }
    }

    private void WriteEntries(int count, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        WriteMapHead(count);
        foreach (var (key, value) in entries)
        {
            WriteString(key);
            WriteValue(value);
        }
    }

    private void WriteByte(byte value) => output.Reserve(1)[0] = value;

    private void WriteSize(int size, byte? tiny, byte first)
    {
        if (tiny is { } marker && size < 16)
        {
            WriteByte((byte)(marker + size));
            return;
        }
        switch (size)
        {
            case <= byte.MaxValue:
                var one = output.Reserve(2);
                (one[0], one[1]) = (first, (byte)size);
                break;
            case <= ushort.MaxValue:
                var two = output.Reserve(3);
                two[0] = (byte)(first + 1);
                BinaryPrimitives.WriteUInt16BigEndian(two[1..], (ushort)size);
                break;
            default:
                var four = output.Reserve(5);
                four[0] = (byte)(first + 2);
                BinaryPrimitives.WriteInt32BigEndian(four[1..], size);
                break;
        }
    }
}
