using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests;

/// <summary>
/// Everything public must exist in the official driver 5.x under the same name, or swapping it in breaks its users.
/// Surface.txt is what was compared; a line is added to it only after looking there.
/// </summary>
public class SurfaceTests
{
    [Fact]
    public void The_public_API_was_compared_with_the_official_driver() =>
        PublicSurface.AssertHolds(typeof(IDriver).Assembly, "tests/Graph.Bolt.Tests/Surface.txt");

    [Fact]
    public void Everything_public_lies_in_the_official_namespace() =>
        Assert.All(typeof(IDriver).Assembly.GetExportedTypes(), t => Assert.Equal("Neo4j.Driver", t.Namespace));
}
