using System.Buffers;
using System.Buffers.Binary;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// Finds the messages among the chunks in the pipe. A message that lies in one piece is handed on where it lies, which is
/// the rule; one that crosses a buffer or has several chunks is put together first. An empty chunk between messages is a
/// sign of life (NOOP).
/// </summary>
internal sealed class ChunkReader(ChunkReader.Receiver receiver)
{
    private const int HeaderSize = 2;
    private const int KeptCapacity = 1 << 20;

    /// <summary>
    /// The largest message that is put together. Beyond it lies what nobody meant, such as a list of a billion numbers in one record.
    /// </summary>
    private const int MaxBytes = 64 << 20;
    private ArrayBufferWriter<byte> _parts = new(4096);

    public delegate void Receiver(ReadOnlySpan<byte> message);

    /// <summary>Hands on what is complete and returns where the rest begins.</summary>
    public SequencePosition Take(ReadOnlySequence<byte> buffer)
    {
        while (true)
        {
            if (_parts.WrittenCount == 0) buffer = buffer.Slice(TakeWhole(buffer.FirstSpan));
            if (!TryTakeChunk(ref buffer)) return buffer.Start;
        }
    }

    private int TakeWhole(ReadOnlySpan<byte> span)
    {
        var offset = 0;
        while (span.Length - offset >= 2 * HeaderSize)
        {
            int size = BinaryPrimitives.ReadUInt16BigEndian(span[offset..]);
            var end = offset + HeaderSize + size;
            if (size > 0 && (end + HeaderSize > span.Length || span[end] != 0 || span[end + 1] != 0)) break;
            if (size > 0) receiver(span.Slice(offset + HeaderSize, size));
            offset = size > 0 ? end + HeaderSize : offset + HeaderSize;
        }
        return offset;
    }

    private bool TryTakeChunk(ref ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length < HeaderSize) return false;
        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        int size = BinaryPrimitives.ReadUInt16BigEndian(header);
        if (buffer.Length < HeaderSize + size) return false;
        if (size > MaxBytes - _parts.WrittenCount)
            throw new ProtocolException($"A message is larger than {MaxBytes >> 20} MiB; ask for less in one record.");
        if (size > 0)
        {
            buffer.Slice(HeaderSize, size).CopyTo(_parts.GetSpan(size));
            _parts.Advance(size);
        }
        else if (_parts.WrittenCount > 0) HandOnParts();
        buffer = buffer.Slice(HeaderSize + size);
        return true;
    }

    private void HandOnParts()
    {
        receiver(_parts.WrittenSpan);
        if (_parts.Capacity > KeptCapacity) _parts = new(4096);
        else _parts.ResetWrittenCount();
    }
}
