namespace Graph.Bolt.Tests.Support;

/// <summary>What a query gives on the scripted server.</summary>
internal sealed record Answer(string[] Keys, IReadOnlyList<object?[]> Rows)
{
    public Dictionary<string, object?> Summary { get; init; } = new() { ["type"] = "r", ["db"] = "neo4j" };

    public static Answer One(object? value) => new(["x"], [[value]]);

    public static Answer Numbers(int count) => new(["x"], [.. Enumerable.Range(0, count).Select(i => new object?[] { (long)i })]);
}
