using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A date without a time and a zone: Cypher's DATE.</summary>
public sealed class LocalDate : TemporalValue, IEquatable<LocalDate>, IComparable, IComparable<LocalDate>
{
    /// <summary>Orders values of this type; null comes first.</summary>
    public static readonly IComparer<LocalDate> Comparer = Comparer<LocalDate>.Default;

    /// <summary>Creates a date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public LocalDate(int year, int month, int day)
    {
        Calendar.CheckDate(year, month, day);
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>Takes the date of a <see cref="DateTime"/>.</summary>
    public LocalDate(DateTime date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>Takes a <see cref="DateOnly"/>.</summary>
    public LocalDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    internal LocalDate(long epochDay) => (Year, Month, Day) = Calendar.FromEpochDay(epochDay);

    /// <summary>The year, from -999,999,999 to 999,999,999.</summary>
    public int Year { get; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    internal long EpochDay => Calendar.ToEpochDay(Year, Month, Day);

    /// <summary>Midnight of this date.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    public DateTime ToDateTime() => ToDateOnly().ToDateTime(TimeOnly.MinValue);

    /// <summary>This date as .NET's.</summary>
    /// <exception cref="OverflowException">The year is not one of 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Year is >= 1 and <= 9999
        ? new DateOnly(Year, Month, Day)
        : throw new OverflowException($"{this} lies outside of the years 1 to 9999 that .NET knows.");

    /// <summary>The ISO form, such as <c>2025-05-16</c>.</summary>
    public override string ToString() => Calendar.Date(Year, Month, Day);

    /// <inheritdoc/>
    protected override DateTime ConvertToDateTime() => ToDateTime();

    /// <inheritdoc/>
    public bool Equals(LocalDate? other) => other is not null && EpochDay == other.EpochDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EpochDay);

    /// <inheritdoc/>
    public int CompareTo(LocalDate? other) => other is null ? 1 : EpochDay.CompareTo(other.EpochDay);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : obj is LocalDate other
        ? CompareTo(other)
        : throw new ArgumentException("The other value is no LocalDate.", nameof(obj));

    /// <summary>Whether the left value comes before the right one.</summary>
    public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value comes after the right one.</summary>
    public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value comes before the right one or with it.</summary>
    public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value comes after the right one or with it.</summary>
    public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;
}
