using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A moment with its zone: Cypher's ZONED DATETIME. Ordered by the moment, equal only with the same zone.</summary>
public sealed class ZonedDateTime : TemporalValue, IEquatable<ZonedDateTime>, IComparable, IComparable<ZonedDateTime>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<ZonedDateTime> Comparer = Comparer<ZonedDateTime>.Default;

    /// <summary>Creates a moment. The zone decides on the date and time that it shows.</summary>
    /// <param name="utcSeconds">Seconds since 1970-01-01T00:00Z.</param>
    /// <param name="nanos">Nanoseconds of that second.</param>
    /// <param name="zone">A <see cref="ZoneOffset"/> or a <see cref="ZoneId"/>.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
        : this(utcSeconds, nanos, zone, zone.OffsetSecondsAtUtc(utcSeconds))
    {
    }

    /// <summary>Takes a moment of .NET with its offset.</summary>
    public ZonedDateTime(DateTimeOffset dateTimeOffset)
        : this(dateTimeOffset.ToUnixTimeSeconds(), Nanos(dateTimeOffset.UtcDateTime), Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    /// <summary>Takes a <see cref="DateTime"/>: of kind UTC it is the moment, otherwise what a clock in that zone shows.</summary>
    public ZonedDateTime(DateTime dateTime, TimeSpan offset)
        : this(dateTime, (int)offset.TotalSeconds)
    {
    }

    /// <summary>Takes a <see cref="DateTime"/>: of kind UTC it is the moment, otherwise what a clock in that zone shows.</summary>
    public ZonedDateTime(DateTime dateTime, int offsetSeconds)
        : this(Zone.Of(offsetSeconds).UtcSecondsOf(dateTime), Nanos(dateTime), Zone.Of(offsetSeconds))
    {
    }

    /// <summary>Takes a <see cref="DateTime"/>: of kind UTC it is the moment, otherwise what a clock in that zone shows.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone's name is unknown here.</exception>
    public ZonedDateTime(DateTime dateTime, string zoneId)
        : this(Zone.Of(zoneId).UtcSecondsOf(dateTime), Nanos(dateTime), Zone.Of(zoneId))
    {
    }

    private ZonedDateTime(long utcSeconds, int nanos, Zone zone, int offset)
    {
        var face = new LocalDateTime(utcSeconds + offset, nanos);
        (UtcSeconds, Zone, OffsetSeconds) = (utcSeconds, zone, offset);
        (Year, Month, Day) = (face.Year, face.Month, face.Day);
        (Hour, Minute, Second, Nanosecond) = (face.Hour, face.Minute, face.Second, nanos);
    }

    /// <summary>The year, from -999,999,999 to 999,999,999.</summary>
    public int Year { get; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>The hour of the day, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get; }

    /// <summary>The second of the minute.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long UtcSeconds { get; }

    /// <summary>The zone, by offset or by name.</summary>
    public Zone Zone { get; }

    /// <summary>Seconds east of UTC at this moment.</summary>
    public int OffsetSeconds { get; }

    /// <summary>This moment as .NET's; what is finer than 100 ns is cut off.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    /// <exception cref="ArgumentException">The offset is not one of whole minutes up to 14 hours.</exception>
    public DateTimeOffset ToDateTimeOffset() => Year is >= 1 and <= 9999
        ? new DateTimeOffset(Year, Month, Day, Hour, Minute, Second, TimeSpan.FromSeconds(OffsetSeconds)).AddTicks(Nanosecond / Calendar.NanosPerTick)
        : throw new OverflowException($"{this} lies outside of the years 1 to 9999 that .NET knows.");

    /// <summary>The ISO form, such as <c>2025-05-16T13:35:00+03:00</c> or <c>2025-05-16T13:35:00[Europe/Istanbul]</c>.</summary>
    public override string ToString() =>
        Calendar.Date(Year, Month, Day) + "T" + Calendar.Time(Hour, Minute, Second, Nanosecond) + Zone;

    /// <inheritdoc/>
    protected override DateTimeOffset ConvertToDateTimeOffset() => ToDateTimeOffset();

    private static int Nanos(DateTime time) => (int)(time.Ticks % TimeSpan.TicksPerSecond) * Calendar.NanosPerTick;

    /// <inheritdoc/>
    public bool Equals(ZonedDateTime? other) => other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone.Equals(other.Zone);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ZonedDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond, Zone);

    /// <inheritdoc/>
    public int CompareTo(ZonedDateTime? other) => other is null ? 1 : (UtcSeconds, Nanosecond).CompareTo((other.UtcSeconds, other.Nanosecond));

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is ZonedDateTime other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no ZonedDateTime.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) >= 0;
}
