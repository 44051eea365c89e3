using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A zone by its offset.</summary>
public sealed class ZoneOffset : Zone
{
    internal ZoneOffset(int offsetSeconds)
    {
        Calendar.Check(offsetSeconds, -64_800, 64_800, nameof(offsetSeconds));
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ZoneOffset other && other.OffsetSeconds == OffsetSeconds;

    /// <inheritdoc/>
    public override int GetHashCode() => OffsetSeconds;

    /// <summary>The ISO form, such as <c>+03:00</c> or <c>Z</c>.</summary>
    public override string ToString() => Calendar.Offset(OffsetSeconds);

    internal override int OffsetSecondsAtUtc(long utcSeconds) => OffsetSeconds;

    internal override long UtcSecondsOf(DateTime face) =>
        SecondsOf(face) - (face.Kind == DateTimeKind.Utc ? 0 : OffsetSeconds);
}
