namespace Graph.Bolt.Tests.Support;

/// <summary>A message of a client as the scripted server sees it.</summary>
internal sealed record Message(byte Tag, List<object?> Fields)
{
    private static readonly Dictionary<byte, string> Names = typeof(MessageTag).GetFields()
        .ToDictionary(f => (byte)f.GetRawConstantValue()!, f => f.Name.ToUpperInvariant());

    public string Name => Names[Tag];

    public Dictionary<string, object?> Map(int field) => (Dictionary<string, object?>)Fields[field]!;

    public string Text => (string)Fields[0]!;

    public long Count => (long)Map(0)["n"]!;

    public static Message Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes, new KeyCache());
        var (tag, count) = reader.ReadStructHead();
        List<object?> fields = [];
        for (var i = 0; i < count; i++) fields.Add(reader.ReadValue());
        return new(tag, fields);
    }

    /// <summary>What a log of a conversation shows: the name, and what tells one such message from another.</summary>
    public override string ToString() => Tag switch
    {
        MessageTag.Run => $"RUN {Text}",
        MessageTag.Pull or MessageTag.Discard => $"{Name} {Count}" + (Map(0).TryGetValue("qid", out var id) ? $" of {id}" : ""),
        _ => Name,
    };
}
