using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>An amount of time: Cypher's DURATION. Months and days have no fixed length, so the parts stay apart; order goes by average lengths, equality by the parts.</summary>
public sealed class Duration : TemporalValue, IEquatable<Duration>, IComparable, IComparable<Duration>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<Duration> Comparer = Comparer<Duration>.Default;

    /// <summary>Creates a duration of its parts. Nanoseconds lie between 0 and 999,999,999; a negative amount has its sign in the seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The nanoseconds are not those of one second.</exception>
    public Duration(long months, long days, long seconds, int nanos)
    {
        Calendar.Check(nanos, 0, 999_999_999, nameof(nanos));
        (Months, Days, Seconds, Nanos) = (months, days, seconds, nanos);
    }

    /// <summary>Creates a duration without months.</summary>
    public Duration(long days, long seconds, int nanos)
        : this(0, days, seconds, nanos)
    {
    }

    /// <summary>Creates a duration without months and days.</summary>
    public Duration(long seconds, int nanos)
        : this(0, 0, seconds, nanos)
    {
    }

    /// <summary>Creates a duration of seconds.</summary>
    public Duration(long seconds)
        : this(0, 0, seconds, 0)
    {
    }

    /// <summary>Whole months.</summary>
    public long Months { get; }

    /// <summary>Whole days beyond the months.</summary>
    public long Days { get; }

    /// <summary>Whole seconds beyond the days.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds beyond the seconds.</summary>
    public int Nanos { get; }

    // A month of the calendar is 2,629,746 seconds on average, as Cypher counts when it compares.
    private Int128 Average => ((Int128)Months * 2_629_746 + (Int128)Days * 86_400 + Seconds) * Calendar.NanosPerSecond + Nanos;

    /// <summary>The ISO form, such as <c>P1M2DT3.500000000S</c>.</summary>
    public override string ToString()
    {
        var negative = Seconds < 0 && Nanos > 0;
        var whole = negative ? Seconds + 1 : Seconds;
        var sign = negative && whole == 0 ? "-" : "";
        var fraction = negative ? 1_000_000_000 - Nanos : Nanos;
        return FormattableString.Invariant($"P{Months}M{Days}DT{sign}{whole}{(fraction == 0 ? "" : FormattableString.Invariant($".{fraction:000000000}"))}S");
    }

    /// <inheritdoc/>
    protected override TimeSpan ConvertToTimeSpan() => Months == 0
        ? TimeSpan.FromTicks(checked((Days * 86_400 + Seconds) * TimeSpan.TicksPerSecond + Nanos / Calendar.NanosPerTick))
        : throw new InvalidCastException($"{this} has months, which have no fixed length, so it cannot become a TimeSpan.");

    /// <inheritdoc/>
    public bool Equals(Duration? other) => other is not null && (Months, Days, Seconds, Nanos) == (other.Months, other.Days, other.Seconds, other.Nanos);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Duration);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    /// <inheritdoc/>
    public int CompareTo(Duration? other) => other is null ? 1 : Average.CompareTo(other.Average);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is Duration other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no Duration.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;
}
