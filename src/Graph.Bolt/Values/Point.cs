using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A point in a coordinate reference system: 4326 and 4979 are longitude, latitude (and height) on the globe, 7203 and 9157 a plain plane and space.</summary>
public sealed class Point : IEquatable<Point>
{
    /// <summary>Creates a point of two dimensions.</summary>
    public Point(int srId, double x, double y)
    {
        (SrId, X, Y, Z) = (srId, x, y, double.NaN);
    }

    /// <summary>Creates a point of three dimensions.</summary>
    public Point(int srId, double x, double y, double z)
    {
        (SrId, X, Y, Z, HasZ) = (srId, x, y, z, true);
    }

    /// <summary>The number of the coordinate reference system.</summary>
    public int SrId { get; }

    /// <summary>The first coordinate; on the globe the longitude.</summary>
    public double X { get; }

    /// <summary>The second coordinate; on the globe the latitude.</summary>
    public double Y { get; }

    /// <summary>The third coordinate; not a number in a plane.</summary>
    public double Z { get; }

    internal bool HasZ { get; }

    /// <inheritdoc/>
    public bool Equals(Point? other) => other is not null && SrId == other.SrId && HasZ == other.HasZ
        && X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SrId, X, Y, Z);

    /// <summary>The parts by name.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Point{{srId={SrId}, x={X}, y={Y}{(HasZ ? string.Create(CultureInfo.InvariantCulture, $", z={Z}") : "")}}}");
}
