namespace Neo4j.Driver;

/// <summary>A zone by its IANA name. Its offsets come from this machine's time zone data; a name that is unknown here is shown in UTC.</summary>
public sealed class ZoneId : Zone
{
    private const long EarliestOfClr = -62_135_596_800 + 86_400;
    private const long LatestOfClr = 253_402_300_799 - 86_400;

    internal ZoneId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The name.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ZoneId other && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The name in brackets.</summary>
    public override string ToString() => $"[{Id}]";

    // What comes from the server must be readable even where this machine does not know the zone.
    internal override int OffsetSecondsAtUtc(long utcSeconds) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone)
            ? (int)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(utcSeconds, EarliestOfClr, LatestOfClr))).TotalSeconds
            : 0;

    internal override long UtcSecondsOf(DateTime face)
    {
        if (face.Kind == DateTimeKind.Utc) return SecondsOf(face);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Id);
        return SecondsOf(face) - (int)zone.GetUtcOffset(DateTime.SpecifyKind(face, DateTimeKind.Unspecified)).TotalSeconds;
    }
}
