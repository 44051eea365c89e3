namespace Graph.Bolt;

/// <summary>Values that come often, boxed once.</summary>
internal static class BoxedValues
{
    private const int Least = -128;
    private const int Most = 1023;
    private static readonly object[] Small = [.. Enumerable.Range(Least, Most - Least + 1).Select(n => (object)(long)n)];

    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(long value) => value is >= Least and <= Most ? Small[value - Least] : value;
}
