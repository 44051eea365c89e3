using CsCheck;
using Graph.Core.Time;

namespace Graph.Core.Tests.Time;

/// <summary>Dates and intervals at random; those of few years meet, those of all years reach the ends of the calendar.</summary>
internal static class TimeGen
{
    public static Gen<PartialDate> DateBetween(int firstYear, int lastYear) => Gen.OneOf(
        Gen.Int[firstYear, lastYear].Select(year => new PartialDate(year)),
        Gen.Select(Gen.Int[firstYear, lastYear], Gen.Int[1, 12], (year, month) => new PartialDate(year, month)),
        Gen.Int[new DateOnly(firstYear, 1, 1).DayNumber,
        new DateOnly(lastYear, 12, 31).DayNumber].Select(day => new PartialDate(DateOnly.FromDayNumber(day))));

    public static Gen<PartialDate> Date { get; } =
        Gen.OneOf(DateBetween(1, 9999), DateBetween(2024, 2026), DateBetween(9999, 9999), DateBetween(1, 1));

    public static Gen<PartialDate> NearDate { get; } = DateBetween(2025, 2025);

    public static Gen<Interval> Interval { get; } = IntervalOf(Date);

    public static Gen<Interval> NearInterval { get; } = IntervalOf(NearDate);

    private static Gen<Interval> IntervalOf(Gen<PartialDate> date) => Gen.OneOf(
        Gen.Const(default(Interval)),
        Gen.Const(new Interval(null, null, ongoing: true)),
        date.Select(Core.Time.Interval.On),
        date.Select(Core.Time.Interval.Since),
        date.Select(end => new Interval(null, end)),
        date.Select(start => new Interval(start, null, ongoing: true)),
        Gen.Select(date, date).Select((a, b) => b.Last < a.First ? new Interval(b, a) : new Interval(a, b)));
}
