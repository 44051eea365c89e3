namespace Graph.Bolt;

/// <summary>
/// The names that a connection has seen: property names, labels, types. A table without chains, where a newcomer takes the
/// place of whoever sits there, so its size is fixed whatever a server sends.
/// </summary>
internal sealed class KeyCache
{
    private const int Slots = 512;
    private const int LongestKept = 64;
    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    public string? Find(ReadOnlySpan<byte> utf8)
    {
        var (held, text) = _slots[SlotOf(utf8)];
        return held is not null && utf8.SequenceEqual(held) ? text : null;
    }

    public string Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length <= LongestKept) _slots[SlotOf(utf8)] = (utf8.ToArray(), text);
        return text;
    }

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        foreach (var b in utf8.Length <= 16 ? utf8 : utf8[^16..]) hash = hash * 31 + b;
        return (int)((hash ^ (hash >> 9)) % Slots);
    }
}
