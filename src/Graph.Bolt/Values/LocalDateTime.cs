using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A date and time without a zone: Cypher's LOCAL DATETIME.</summary>
public sealed class LocalDateTime : TemporalValue, IEquatable<LocalDateTime>, IComparable, IComparable<LocalDateTime>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<LocalDateTime> Comparer = Comparer<LocalDateTime>.Default;

    /// <summary>Creates a date and time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day or time.</exception>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
    {
        Calendar.CheckDate(year, month, day);
        Calendar.CheckTime(hour, minute, second, nanosecond);
        (Year, Month, Day) = (year, month, day);
        (Hour, Minute, Second, Nanosecond) = (hour, minute, second, nanosecond);
    }

    /// <summary>Creates a date and time on the second.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second)
        : this(year, month, day, hour, minute, second, 0)
    {
    }

    /// <summary>Takes the face of a <see cref="DateTime"/>, whatever its kind.</summary>
    public LocalDateTime(DateTime dateTime)
        : this(
            dateTime.Year,
            dateTime.Month,
            dateTime.Day,
            dateTime.Hour,
            dateTime.Minute,
            dateTime.Second,
            (int)(dateTime.Ticks % TimeSpan.TicksPerSecond) * Calendar.NanosPerTick)
    {
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

    internal long EpochSecond => Calendar.ToEpochDay(Year, Month, Day) * 86_400 + Hour * 3600 + Minute * 60 + Second;

    /// <summary>This date and time as .NET's, of no kind; what is finer than 100 ns is cut off.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    public DateTime ToDateTime() => Year is >= 1 and <= 9999
        ? new DateTime(Year, Month, Day, Hour, Minute, Second).AddTicks(Nanosecond / Calendar.NanosPerTick)
        : throw new OverflowException($"{this} lies outside of the years 1 to 9999 that .NET knows.");

    /// <summary>The ISO form, such as <c>2025-05-16T13:35:00</c>.</summary>
    public override string ToString() =>
        Calendar.Date(Year, Month, Day) + "T" + Calendar.Time(Hour, Minute, Second, Nanosecond);

    /// <inheritdoc/>
    protected override DateTime ConvertToDateTime() => ToDateTime();

    /// <inheritdoc/>
    public bool Equals(LocalDateTime? other) => other is not null && EpochSecond == other.EpochSecond && Nanosecond == other.Nanosecond;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochSecond, Nanosecond);

    /// <inheritdoc/>
    public int CompareTo(LocalDateTime? other) => other is null ? 1 : (EpochSecond, Nanosecond).CompareTo((other.EpochSecond, other.Nanosecond));

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is LocalDateTime other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no LocalDateTime.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;
}
