namespace Graph.Core.Model;

/// <summary>
/// A location, from a continent to a building. WITHIN relations, each with its own citations, record the places that contain it.
/// </summary>
public sealed record Place : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Place;

    /// <summary>A code of the place types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>Degrees north, -90 to 90 (WGS 84).</summary>
    public double? Latitude { get; init => field = Require.InRange(value, -90, 90, "latitude"); }

    /// <summary>Degrees east, -180 to 180 (WGS 84).</summary>
    public double? Longitude { get; init => field = Require.InRange(value, -180, 180, "longitude"); }
}
