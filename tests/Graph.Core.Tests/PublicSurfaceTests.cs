using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Core.Tests;

/// <summary>Stores and formats are built on Graph.Core, so a change of its public API is seen in review.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_API_is_the_one_in_Surface_txt() =>
        PublicSurface.AssertHolds(typeof(IStore).Assembly, "tests/Graph.Core.Tests/Surface.txt");
}
