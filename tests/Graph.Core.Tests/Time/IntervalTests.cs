using CsCheck;
using Graph.Core.Model;
using Graph.Core.Time;
using Graph.Testing;

namespace Graph.Core.Tests.Time;

public class IntervalTests
{
    private static readonly Gen<int> NearDay = Gen.Int[new DateOnly(2024, 12, 15).DayNumber, new DateOnly(2026, 1, 15).DayNumber];

    [Fact]
    public void Bounds_tell_the_interval_and_the_interval_its_bounds() =>
        TimeGen.Interval.Sample(interval => interval.Bounds.ToInterval() == interval);

    [Fact]
    public void Different_intervals_have_different_bounds() =>
        Gen.Select(TimeGen.NearInterval, TimeGen.NearInterval).Sample((a, b) => (a == b) == (a.Bounds == b.Bounds));

    [Fact]
    public void Bounds_stand_in_order() => TimeGen.Interval.Sample(interval =>
        interval.Bounds.StartFirst <= interval.Bounds.StartLast && interval.Bounds.EndFirst <= interval.Bounds.EndLast
        && interval.Bounds.StartFirst <= interval.Bounds.EndLast);

    [Theory]
    [InlineData("2025-05-16", "2025-05-16", "2025-05-16", "2025-05-16", "2025-05-16")]
    [InlineData("2025-05", "2025-05-01", "2025-05-31", null, null)]
    [InlineData("2025-05-16/2025-06", "2025-05-16", "2025-06-30", "2025-05-16", "2025-06-01")]
    [InlineData("2025-05/2025-06", "2025-05-01", "2025-06-30", "2025-05-31", "2025-06-01")]
    [InlineData("2025-05-16/ongoing", "2025-05-16", "", "2025-05-16", "")]
    [InlineData("2025-05-16/", "2025-05-16", "", "2025-05-16", "2025-05-16")]
    [InlineData("2025-05/", "2025-05-01", "", null, null)]
    [InlineData("/2025-05-16", "", "2025-05-16", "2025-05-16", "2025-05-16")]
    [InlineData("undated", "", "", "", "")]
    [InlineData("/ongoing", "", "", null, null)]
    public void An_interval_has_a_widest_and_a_narrowest_reading(string text, string possibleFrom, string possibleTo, string? certainFrom,
        string? certainTo)
    {
        static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
        var interval = Some.Time(text);

        Assert.Equal((possibleFrom, possibleTo), (Text(interval.Possible.From), Text(interval.Possible.To)));
        Assert.Equal(certainFrom is null, interval.Certain is null);
        if (interval.Certain is { } certain)
            Assert.Equal((certainFrom, certainTo), (Text(certain.From), Text(certain.To)));
    }

    [Fact]
    public void What_must_be_also_may_be() => Gen.Select(TimeGen.NearInterval, NearDay).Sample((interval, day) =>
        !interval.Bounds.HoldsOn(DateOnly.FromDayNumber(day), Extent.Certain)
        || interval.Bounds.HoldsOn(DateOnly.FromDayNumber(day), Extent.Possible));

    [Fact]
    public void An_interval_overlaps_some_days_where_it_holds_on_one_of_them() =>
        Gen.Select(TimeGen.NearInterval, NearDay, Gen.Int[0, 40], Gen.Enum<Extent>()).Sample((interval, from, length, extent) =>
            interval.Bounds.Overlaps(from, from + length, extent)
            == Enumerable.Range(from, length + 1).Any(day => interval.Bounds.HoldsOn(DateOnly.FromDayNumber(day), extent)));

    [Fact]
    public void What_is_undated_holds_always_and_overlaps_everything()
    {
        foreach (var extent in Enum.GetValues<Extent>())
        {
            Assert.True(Bounds.Always.HoldsOn(DateOnly.MinValue, extent) && Bounds.Always.HoldsOn(DateOnly.MaxValue, extent));
            Assert.True(Bounds.Always.BegunBy(DateOnly.MinValue, extent));
            Assert.True(Bounds.Always.Overlaps(Bounds.Past, Bounds.Past, extent)
                && Bounds.Always.Overlaps(Bounds.Future, Bounds.Future, extent));
        }
    }

    [Fact]
    public void What_has_begun_has_begun_on_every_later_day() =>
        Gen.Select(TimeGen.NearInterval, NearDay, Gen.Enum<Extent>()).Sample((interval, day, extent) =>
        !interval.Bounds.BegunBy(DateOnly.FromDayNumber(day), extent) || interval.Bounds.BegunBy(DateOnly.FromDayNumber(day + 1), extent));

    [Theory]
    [InlineData("2025-05", "2025-05-01", Extent.Possible)]
    [InlineData("2025-05", "2025-05-31", Extent.Certain)]
    [InlineData("2025-05-16/2025-06-02", "2025-05-16", Extent.Possible)]
    [InlineData("/2025-06-02", "2025-06-02", Extent.Certain)]
    public void The_day_by_which_it_has_begun_depends_on_the_reading(string text, string day, Extent extent)
    {
        var by = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.True(Some.Time(text).Bounds.BegunBy(by, extent));
        Assert.False(Some.Time(text).Bounds.BegunBy(by.AddDays(-1), extent));
    }

    [Fact]
    public void Dates_sort_by_the_earliest_day_then_the_latest_and_have_none_where_the_start_is_unknown() =>
        Gen.Select(TimeGen.Interval, TimeGen.Interval).Sample((a, b) =>
            a.Bounds.SortDate is null == a.Start is null
            && (a.Start is null || b.Start is null
                || a.Bounds.SortDate!.Value.CompareTo(b.Bounds.SortDate!.Value) == (a.Bounds.StartFirst,
                a.Bounds.EndLast).CompareTo((b.Bounds.StartFirst, b.Bounds.EndLast))));

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        var refusal = Assert.Throws<InvalidValueException>(() => Some.Time("2025-06-02/2025-05"));
        Assert.StartsWith("The end 2025-05 is before the start 2025-06-02. Exchange them.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("2025-05-16/2025-05", Some.Time("2025-05-16/2025-05").ToString());
    }

    [Fact]
    public void What_has_an_end_is_not_ongoing()
    {
        var refusal = Assert.Throws<InvalidValueException>(() => new Interval(null, PartialDate.Parse("2025"), ongoing: true));
        Assert.StartsWith("It has the end 2025 and is ongoing. Leave one of them out.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undated")]
    [InlineData("2025-05")]
    [InlineData("2025-05-16/2025-06")]
    [InlineData("2025/ongoing")]
    [InlineData("2025/")]
    [InlineData("/2025")]
    public void An_interval_prints_its_ends(string text) => Assert.Equal(text, Some.Time(text).ToString());
}
