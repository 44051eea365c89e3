namespace Neo4j.Driver;

/// <summary>Where a moment is told: at an offset from UTC, or in a named zone.</summary>
public abstract class Zone
{
    private protected Zone()
    {
    }

    /// <summary>The zone at so many seconds east of UTC.</summary>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>The zone of this IANA name, such as <c>Europe/Istanbul</c>.</summary>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    internal abstract int OffsetSecondsAtUtc(long utcSeconds);

    internal abstract long UtcSecondsOf(DateTime face);

    private protected static long SecondsOf(DateTime face) => new LocalDateTime(face).EpochSecond;
}
