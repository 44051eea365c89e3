using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A time of day with its offset from UTC: Cypher's TIME. Ordered by the moment, equal only with the same offset.</summary>
public sealed class OffsetTime : TemporalValue, IEquatable<OffsetTime>, IComparable, IComparable<OffsetTime>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<OffsetTime> Comparer = Comparer<OffsetTime>.Default;

    /// <summary>Creates a time of day. The offset is in seconds, at most 18 hours either way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
    {
        Calendar.CheckTime(hour, minute, second, nanosecond);
        Calendar.Check(offsetSeconds, -64_800, 64_800, nameof(offsetSeconds));
        (Hour, Minute, Second, Nanosecond, OffsetSeconds) = (hour, minute, second, nanosecond, offsetSeconds);
    }

    /// <summary>Creates a time of day on the second.</summary>
    public OffsetTime(int hour, int minute, int second, int offsetSeconds)
        : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    /// <summary>Takes the time since midnight.</summary>
    public OffsetTime(TimeSpan time, TimeSpan offset)
        : this(new LocalTime(time).NanoOfDay, (int)offset.TotalSeconds)
    {
    }

    /// <summary>Takes the time of a <see cref="DateTime"/>.</summary>
    public OffsetTime(DateTime time, TimeSpan offset)
        : this(time.TimeOfDay, offset)
    {
    }

    internal OffsetTime(long nanoOfDay, int offsetSeconds)
    {
        var time = new LocalTime(nanoOfDay);
        (Hour, Minute, Second, Nanosecond, OffsetSeconds) = (time.Hour, time.Minute, time.Second, time.Nanosecond, offsetSeconds);
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

    private long Utc => NanoOfDay - OffsetSeconds * Calendar.NanosPerSecond;

    /// <summary>The ISO form, such as <c>09:30:00+03:00</c>.</summary>
    public override string ToString() => Calendar.Time(Hour, Minute, Second, Nanosecond) + Calendar.Offset(OffsetSeconds);

    /// <inheritdoc/>
    public bool Equals(OffsetTime? other) => other is not null && NanoOfDay == other.NanoOfDay && OffsetSeconds == other.OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OffsetTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanoOfDay, OffsetSeconds);

    /// <inheritdoc/>
    public int CompareTo(OffsetTime? other) => other is null ? 1 : Utc.CompareTo(other.Utc);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is OffsetTime other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no OffsetTime.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
}
