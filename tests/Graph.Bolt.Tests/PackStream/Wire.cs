namespace Graph.Bolt.Tests.PackStream;

/// <summary>Values to bytes and back.</summary>
internal static class Wire
{
    public static byte[] Write(object? value)
    {
        var output = new OutputBuffer();
        new PackStreamWriter(output).WriteValue(value);
        return output.Written.ToArray();
    }

    public static object? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes, new KeyCache());
        var value = reader.ReadValue();
        Assert.True(reader.AtEnd);
        return value;
    }

    public static object? ThereAndBack(object? value) => Read(Write(value));
}
