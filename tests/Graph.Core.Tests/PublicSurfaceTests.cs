using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Core.Tests;

/// <summary>Stores and formats are built on Graph.Core, so a change of its public API is seen in review.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_API_is_what_Surface_txt_holds()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Graph.sln")))
            root = root.Parent;
        var file = Path.Combine(root.FullName, "tests", "Graph.Core.Tests", "Surface.txt");
        var surface = PublicSurface.Of(typeof(IStore).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, surface);
        var (held, now) = (File.ReadAllLines(file), surface.TrimEnd('\n').Split('\n'));
        Assert.True(held.SequenceEqual(now), $"""
            The public API of Graph.Core differs from tests/Graph.Core.Tests/Surface.txt.
            Gone:
            {string.Join('\n', held.Except(now))}
            New:
            {string.Join('\n', now.Except(held))}
            If the change is meant, run this test with UPDATE_SNAPSHOTS=1 and name it in CHANGELOG.md.
            """);
    }
}
