namespace Neo4j.Driver;

/// <summary>
/// A point in a coordinate reference system: 4326 and 4979 are longitude, latitude (and height) on the globe, 7203 and 9157 are a plane
/// and space.
/// </summary>
public sealed record Point
{
    /// <summary>Creates a point of two dimensions.</summary>
    public Point(int srId, double x, double y) => (SrId, X, Y, Z) = (srId, x, y, double.NaN);

    /// <summary>Creates a point of three dimensions.</summary>
    public Point(int srId, double x, double y, double z) => (SrId, X, Y, Z, HasZ) = (srId, x, y, z, true);

    /// <summary>The number of the coordinate reference system.</summary>
    public int SrId { get; }

    /// <summary>The first coordinate; on the globe the longitude.</summary>
    public double X { get; }

    /// <summary>The second coordinate; on the globe the latitude.</summary>
    public double Y { get; }

    /// <summary>The third coordinate; not a number in a plane.</summary>
    public double Z { get; }

    internal bool HasZ { get; }
}
