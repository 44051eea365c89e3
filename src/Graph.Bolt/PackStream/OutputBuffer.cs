using System.Buffers.Binary;

namespace Graph.Bolt;

/// <summary>
/// The bytes of the messages that go out with the next write, chunked as Bolt wants: size, bytes, and a zero size after the last chunk.
/// </summary>
internal sealed class OutputBuffer
{
    private const int HeaderSize = 2;
    private const int MaxChunk = ushort.MaxValue;
    private const int KeptCapacity = 1 << 20;
    private byte[] _bytes = new byte[4096];
    private int _length;
    private int _messageStart;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public bool IsEmpty => _length == 0;

    public void BeginMessage()
    {
        _messageStart = _length;
        Reserve(HeaderSize);
    }

    /// <summary>Takes back the message that was begun: a parameter of it cannot be sent.</summary>
    public void CancelMessage() => _length = _messageStart;

    public void EndMessage()
    {
        var size = _length - _messageStart - HeaderSize;
        if (size > MaxChunk) Split(size);
        else BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(_messageStart), (ushort)size);
        Reserve(HeaderSize).Clear();
    }

    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(checked(_length + count), (int)Math.Min(_bytes.Length * 2L, Array.MaxLength)));
        var span = _bytes.AsSpan(_length, count);
        _length += count;
        return span;
    }

    /// <summary>Gives back the end of what was reserved.</summary>
    public void Unreserve(int count) => _length -= count;

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > KeptCapacity) _bytes = new byte[4096];
    }

    // The message lies in one piece behind one header; from the last chunk backwards, each is moved to make room for the headers before it.
    private void Split(int size)
    {
        var chunks = (size + MaxChunk - 1) / MaxChunk;
        Reserve((chunks - 1) * HeaderSize);
        for (var i = chunks - 1; i >= 0; i--)
        {
            var length = Math.Min(MaxChunk, size - i * MaxChunk);
            var target = _messageStart + i * (MaxChunk + HeaderSize);
            _bytes.AsSpan(_messageStart + HeaderSize + i * MaxChunk, length).CopyTo(_bytes.AsSpan(target + HeaderSize));
            BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(target), (ushort)length);
        }
    }
}
