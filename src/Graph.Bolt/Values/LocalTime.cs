using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A time of day without a zone: Cypher's LOCAL TIME.</summary>
public sealed class LocalTime : TemporalValue, IEquatable<LocalTime>, IComparable, IComparable<LocalTime>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<LocalTime> Comparer = Comparer<LocalTime>.Default;

    /// <summary>Creates a time of day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        Calendar.CheckTime(hour, minute, second, nanosecond);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    /// <summary>Creates a time of day on the second.</summary>
    public LocalTime(int hour, int minute, int second)
        : this(hour, minute, second, 0)
    {
    }

    /// <summary>Takes the time since midnight.</summary>
    public LocalTime(TimeSpan time)
        : this(time.Days == 0 ? time.Hours : 24, time.Minutes, time.Seconds, (int)(time.Ticks % TimeSpan.TicksPerSecond) * Calendar.NanosPerTick)
    {
    }

    /// <summary>Takes the time of a <see cref="DateTime"/>.</summary>
    public LocalTime(DateTime time)
        : this(time.TimeOfDay)
    {
    }

    /// <summary>Takes a <see cref="TimeOnly"/>.</summary>
    public LocalTime(TimeOnly time)
        : this(time.ToTimeSpan())
    {
    }

    internal LocalTime(long nanoOfDay)
        : this(
            (int)(nanoOfDay / (3600 * Calendar.NanosPerSecond)),
            (int)(nanoOfDay / (60 * Calendar.NanosPerSecond) % 60),
            (int)(nanoOfDay / Calendar.NanosPerSecond % 60),
            (int)(nanoOfDay % Calendar.NanosPerSecond))
    {
    }

    /// <summary>The hour of the day, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get; }

    /// <summary>The second of the minute.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    internal long NanoOfDay => Calendar.NanoOfDay(Hour, Minute, Second, Nanosecond);

    /// <summary>The time since midnight; what is finer than 100 ns is cut off.</summary>
    public TimeSpan ToTimeSpan() => TimeSpan.FromTicks(NanoOfDay / Calendar.NanosPerTick);

    /// <summary>This time as .NET's; what is finer than 100 ns is cut off.</summary>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    /// <summary>The ISO form, such as <c>09:30:00</c> or <c>09:30:00.000000001</c>.</summary>
    public override string ToString() => Calendar.Time(Hour, Minute, Second, Nanosecond);

    /// <inheritdoc/>
    protected override TimeSpan ConvertToTimeSpan() => ToTimeSpan();

    /// <inheritdoc/>
    public bool Equals(LocalTime? other) => other is not null && NanoOfDay == other.NanoOfDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanoOfDay);

    /// <inheritdoc/>
    public int CompareTo(LocalTime? other) => other is null ? 1 : NanoOfDay.CompareTo(other.NanoOfDay);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is LocalTime other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no LocalTime.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
}
