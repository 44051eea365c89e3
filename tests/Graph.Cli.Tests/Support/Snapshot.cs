namespace Graph.Cli.Tests.Support;

/// <summary>Texts that were once looked at and found good. <c>UPDATE_SNAPSHOTS=1</c> takes the present ones for good.</summary>
internal static class Snapshot
{
    public static bool Updating { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Matches(string name, string actual)
    {
        var path = Repository.At("tests", "Graph.Cli.Tests", "Snapshots", name);
        if (Updating)
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"There is no snapshot {name}; run with UPDATE_SNAPSHOTS=1, and look at it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
