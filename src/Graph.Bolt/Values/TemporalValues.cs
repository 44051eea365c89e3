using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>
/// A date, time or duration of Cypher, to the nanosecond. Equal when all parts are; <c>As</c> converts it to a .NET type.
/// </summary>
public abstract record TemporalValue;

/// <summary>A date without a time and a zone: Cypher's DATE.</summary>
public sealed record LocalDate : TemporalValue
{
    /// <summary>Creates a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public LocalDate(int year, int month, int day)
    {
        Calendar.CheckDate(year, month, day);
        (Year, Month, Day) = (year, month, day);
    }

    internal LocalDate(long epochDay) => (Year, Month, Day) = Calendar.FromEpochDay(epochDay);

    /// <summary>The year, from -999,999,999 to 999,999,999.</summary>
    public int Year { get; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    internal long EpochDay => Calendar.ToEpochDay(Year, Month, Day);

    /// <summary>This date as .NET's.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Calendar.IsKnownToNet(Year) ? new(Year, Month, Day) : throw Calendar.Beyond(this);

    /// <summary>The ISO form, such as <c>2025-05-16</c>.</summary>
    public override string ToString() => Calendar.Date(Year, Month, Day);
}

/// <summary>A time of day without a zone: Cypher's LOCAL TIME.</summary>
public sealed record LocalTime : TemporalValue
{
    /// <summary>Creates a time of day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second, int nanosecond = 0)
    {
        Calendar.CheckTime(hour, minute, second, nanosecond);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    internal LocalTime(long nanoOfDay) => (Hour, Minute, Second, Nanosecond) = Calendar.FromNanoOfDay(nanoOfDay);

    /// <summary>The hour of the day, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get; }

    /// <summary>The second of the minute.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    internal long NanoOfDay => Calendar.NanoOfDay(Hour, Minute, Second, Nanosecond);

    /// <summary>This time as .NET's, cut to 100 ns.</summary>
    public TimeOnly ToTimeOnly() => new(NanoOfDay / Calendar.NanosPerTick);

    /// <summary>The ISO form, such as <c>13:35:00</c>.</summary>
    public override string ToString() => Calendar.Time(Hour, Minute, Second, Nanosecond);
}

/// <summary>A time of day with its offset from UTC: Cypher's TIME.</summary>
public sealed record OffsetTime : TemporalValue
{
    /// <summary>Creates a time of day. The offset is in seconds, at most 18 hours either way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
    {
        Calendar.CheckTime(hour, minute, second, nanosecond);
        Calendar.CheckOffset(offsetSeconds);
        (Hour, Minute, Second, Nanosecond, OffsetSeconds) = (hour, minute, second, nanosecond, offsetSeconds);
    }

    internal OffsetTime(long nanoOfDay, int offsetSeconds)
    {
        (Hour, Minute, Second, Nanosecond) = Calendar.FromNanoOfDay(nanoOfDay);
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>The hour of the day, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get; }

    /// <summary>The second of the minute.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    internal long NanoOfDay => Calendar.NanoOfDay(Hour, Minute, Second, Nanosecond);

    /// <summary>The ISO form, such as <c>09:30:00+03:00</c>.</summary>
    public override string ToString() => Calendar.Time(Hour, Minute, Second, Nanosecond) + Calendar.Offset(OffsetSeconds);
}

/// <summary>A date and time without a zone: Cypher's LOCAL DATETIME.</summary>
public sealed record LocalDateTime : TemporalValue
{
    /// <summary>Creates a date and time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond = 0)
    {
        Calendar.CheckDate(year, month, day);
        Calendar.CheckTime(hour, minute, second, nanosecond);
        (Year, Month, Day) = (year, month, day);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    internal LocalDateTime(long epochSecond, int nanosecond)
    {
        var (days, second) = Calendar.FloorDiv(epochSecond, 86_400);
        (Year, Month, Day) = Calendar.FromEpochDay(days);
        (Hour, Minute, Second, Nanosecond) = ((int)second / 3600, (int)second / 60 % 60, (int)second % 60, nanosecond);
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

    internal long EpochSecond => (Calendar.ToEpochDay(Year, Month, Day) * 86_400) + (Hour * 3600) + (Minute * 60) + Second;

    /// <summary>This date and time as .NET's, of no kind, cut to 100 ns.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    public DateTime ToDateTime() => Calendar.IsKnownToNet(Year)
        ? new DateTime(Year, Month, Day, Hour, Minute, Second).AddTicks(Nanosecond / Calendar.NanosPerTick)
        : throw Calendar.Beyond(this);

    /// <summary>The ISO form, such as <c>2025-05-16T13:35:00</c>.</summary>
    public override string ToString() => Calendar.Date(Year, Month, Day) + "T" + Calendar.Time(Hour, Minute, Second, Nanosecond);
}

/// <summary>A moment with its zone: Cypher's ZONED DATETIME.</summary>
public sealed record ZonedDateTime : TemporalValue
{
    private readonly LocalDateTime _face;

    /// <summary>Creates a moment. The zone decides which date and time it shows.</summary>
    /// <param name="utcSeconds">Seconds since 1970-01-01T00:00Z.</param>
    /// <param name="nanos">Nanoseconds of that second.</param>
    /// <param name="zone">A <see cref="ZoneOffset"/> or a <see cref="ZoneId"/>.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        (UtcSeconds, Zone, OffsetSeconds) = (utcSeconds, zone, zone.OffsetSecondsAtUtc(utcSeconds));
        _face = new(utcSeconds + OffsetSeconds, nanos);
    }

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long UtcSeconds { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond => _face.Nanosecond;

    /// <summary>The zone, by offset or by name.</summary>
    public Zone Zone { get; }

    /// <summary>Seconds east of UTC at this moment.</summary>
    public int OffsetSeconds { get; }

    /// <summary>This moment as .NET's, cut to 100 ns.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    /// <exception cref="ArgumentException">The offset is not one of whole minutes up to 14 hours.</exception>
    public DateTimeOffset ToDateTimeOffset() => new(_face.ToDateTime(), TimeSpan.FromSeconds(OffsetSeconds));

    /// <summary>The ISO form, such as <c>2025-05-16T13:35:00+03:00</c> or <c>2025-05-16T13:35:00[Europe/Istanbul]</c>.</summary>
    public override string ToString() => _face.ToString() + Zone;
}

/// <summary>The zone of a moment: an offset from UTC, or a name.</summary>
public abstract record Zone
{
    private protected Zone()
    {
    }

    /// <summary>The zone at so many seconds east of UTC.</summary>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>The zone of this IANA name, such as <c>Europe/Istanbul</c>.</summary>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    internal abstract int OffsetSecondsAtUtc(long utcSeconds);
}

/// <summary>A zone by its offset.</summary>
public sealed record ZoneOffset : Zone
{
    internal ZoneOffset(int offsetSeconds)
    {
        Calendar.CheckOffset(offsetSeconds);
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    /// <summary>The ISO form, such as <c>+03:00</c> or <c>Z</c>.</summary>
    public override string ToString() => Calendar.Offset(OffsetSeconds);

    internal override int OffsetSecondsAtUtc(long utcSeconds) => OffsetSeconds;
}

/// <summary>A zone by its IANA name. Offsets come from this machine's time zone data; a name that it lacks is shown in UTC.</summary>
public sealed record ZoneId : Zone
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

    /// <summary>The name in brackets.</summary>
    public override string ToString() => $"[{Id}]";

    internal override int OffsetSecondsAtUtc(long utcSeconds) => TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone)
        ? (int)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(utcSeconds, EarliestOfClr, LatestOfClr))).TotalSeconds
        : 0;
}

/// <summary>An amount of time: Cypher's DURATION. Months and days have no fixed length, so the parts stay apart.</summary>
public sealed record Duration : TemporalValue
{
    /// <summary>Creates a duration. A negative amount has its sign in the seconds; the nanoseconds are 0 to 999,999,999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The nanoseconds are not those of one second.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        Calendar.Check(nanos, 0, 999_999_999, nameof(nanos));
        (Months, Days, Seconds, Nanos) = (months, days, seconds, nanos);
    }

    /// <summary>Whole months.</summary>
    public long Months { get; }

    /// <summary>Whole days beyond the months.</summary>
    public long Days { get; }

    /// <summary>Whole seconds beyond the days.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds beyond the seconds.</summary>
    public int Nanos { get; }

    /// <summary>The ISO form, such as <c>P1M2DT3.500000000S</c>.</summary>
    public override string ToString()
    {
        var negative = Seconds < 0 && Nanos > 0;
        var whole = negative ? Seconds + 1 : Seconds;
        var sign = negative && whole == 0 ? "-" : "";
        var nanos = negative ? 1_000_000_000 - Nanos : Nanos;
        var fraction = nanos == 0 ? "" : FormattableString.Invariant($".{nanos:000000000}");
        return FormattableString.Invariant($"P{Months}M{Days}DT{sign}{whole}{fraction}S");
    }
}
