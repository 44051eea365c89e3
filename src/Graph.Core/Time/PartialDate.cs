using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Time;

/// <summary>
/// A date that keeps its precision: <c>2025</c>, <c>2025-05</c> or <c>2025-05-16</c>. Years 1 to 9999, proleptic Gregorian.
/// <c>default</c> is no date and must not be used.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public PartialDate(int year) => (First, Last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public PartialDate(int year, int month) =>
        (First, Last) = (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A day.</summary>
    public PartialDate(DateOnly day) => (First, Last) = (day, day);

    private PartialDate(DateOnly first, DateOnly last) => (First, Last) = (first, last);

    /// <summary>The first day it may mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it may mean.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether it names one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>The date, parsed.</summary>
    /// <exception cref="FormatException">It is not a date; the message says what to write.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date, out var problem) ? date : throw new FormatException(problem.ToString());

    /// <summary>Parses a date; <paramref name="problem"/> quotes the text and says what to write.</summary>
    public static bool TryParse(string? text, out PartialDate date, [NotNullWhen(false)] out ModelProblem? problem)
    {
        problem = TryParse(text, out date)
            ? null
            : new($"'{text}' is not a date.", "Write a year, month or day that exists, like 2025, 2025-05 or 2025-05-16.");
        return problem is null;
    }

    /// <summary>Parses <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; false where that day does not exist.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var format = text?.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        date = format.Length switch { 4 => new(day.Year), 7 => new(day.Year, day.Month), _ => new(day) };
        return true;
    }

    /// <summary>The date whose first and last day these are, or null where no year, month or day has them.</summary>
    public static PartialDate? Between(DateOnly first, DateOnly last)
    {
        var candidate = new PartialDate(first, last);
        return first == last || candidate == new PartialDate(first.Year, first.Month) || candidate == new PartialDate(first.Year)
            ? candidate
            : null;
    }

    /// <summary>By first day, then by last: a month comes after its first day and before its year.</summary>
    public int CompareTo(PartialDate other)
    {
        var first = First.CompareTo(other.First);
        return first != 0 ? first : Last.CompareTo(other.Last);
    }

    /// <summary>The date as it was written.</summary>
    public override string ToString() => (IsDay, First.Month == Last.Month) switch
    {
        (true, _) => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, true) => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
