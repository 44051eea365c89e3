using System.Text;

namespace Graph.Embedded.Sqlite;

/// <summary>A small cache of texts by their UTF-8 bytes. A text replaces another one in the same slot.</summary>
internal sealed class StringInterner
{
    private const int Slots = 1024;
    private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[Slots];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
            hash = (hash ^ b) * 16777619u;
        ref var slot = ref _slots[(hash ^ (hash >> 16)) % Slots];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes))
            slot = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return slot.Text;
    }
}
