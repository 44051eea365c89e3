using CsCheck;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Values;

public class TemporalTests
{
    [Fact]
    public void The_calendar_agrees_with_the_platform_where_both_know_the_year() => Gen.DateTime.Sample(moment =>
    {
        var ours = new LocalDateTime(moment);
        Assert.Equal(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), ours.ToDateTime());
        Assert.Equal((moment.Date - DateTime.UnixEpoch).Days, new LocalDate(moment).EpochDay);
        Assert.Equal(ours, new LocalDateTime(ours.EpochSecond, ours.Nanosecond));
    }, iter: 5000);

    [Fact]
    public void Days_count_on_through_all_the_years_of_Cypher() => Gen.Long[-365_243_219_162, 365_241_780_471].Sample(day =>
    {
        var date = new LocalDate(day);
        Assert.Equal(day, date.EpochDay);
        Assert.Equal(date, new LocalDate(date.Year, date.Month, date.Day));
    }, iter: 5000);

    [Fact]
    public void A_named_zone_shows_the_clock_of_the_place_and_season()
    {
        var summer = new ZonedDateTime(new DateTime(2025, 7, 1, 12, 0, 0), "Europe/Kyiv");
        Assert.Equal((12, 10_800), (summer.Hour, summer.OffsetSeconds));
        Assert.Equal("2025-07-01T12:00:00[Europe/Kyiv]", summer.ToString());
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.FromHours(3)), summer.As<DateTimeOffset>());
        Assert.Equal(7_200, new ZonedDateTime(new DateTime(2025, 1, 1, 12, 0, 0), "Europe/Kyiv").OffsetSeconds);
    }

    [Fact]
    public void A_zone_unknown_here_is_kept_and_shown_in_UTC()
    {
        var moment = new ZonedDateTime(0, 0, Zone.Of("Atlantis/Capital"));
        Assert.Equal("1970-01-01T00:00:00[Atlantis/Capital]", moment.ToString());
        Assert.Throws<TimeZoneNotFoundException>(() => new ZonedDateTime(DateTime.Now, "Atlantis/Capital"));
    }

    [Fact]
    public void Values_are_equal_by_their_parts_and_ordered_by_what_they_mean()
    {
        var (east, west) = (new ZonedDateTime(0, 0, Zone.Of(3600)), new ZonedDateTime(0, 0, Zone.Of(0)));
        Assert.NotEqual(east, west);
        Assert.Equal(0, east.CompareTo(west));
        Assert.True(new Duration(1, 0, 0, 0) > new Duration(30, 0, 0));
        Assert.True(new OffsetTime(12, 0, 0, 3600) < new OffsetTime(12, 0, 0, 0));
        Assert.True(new LocalDate(2024, 12, 31) < new LocalDate(2025, 1, 1));
        Assert.Equal(new LocalTime(1, 2, 3, 4).GetHashCode(), new LocalTime(1, 2, 3, 4).GetHashCode());
    }

    [Theory]
    [InlineData(0, 0, 0, 0, "P0M0DT0S")]
    [InlineData(14, 3, 3661, 500_000_000, "P14M3DT3661.500000000S")]
    [InlineData(0, 0, -1, 500_000_000, "P0M0DT-0.500000000S")]
    [InlineData(-1, -2, -3, 0, "P-1M-2DT-3S")]
    [InlineData(0, 0, -3, 1, "P0M0DT-2.999999999S")]
    public void Durations_are_told_in_ISO_form(long months, long days, long seconds, int nanos, string text) =>
        Assert.Equal(text, new Duration(months, days, seconds, nanos).ToString());

    [Fact]
    public void Forms_beyond_the_platform_are_told_and_refused_by_name()
    {
        Assert.Equal("+10000-01-01", new LocalDate(10_000, 1, 1).ToString());
        Assert.Equal("-0044-03-15", new LocalDate(-44, 3, 15).ToString());
        Assert.Throws<OverflowException>(() => new LocalDate(-44, 3, 15).ToDateTime());
        Assert.Throws<InvalidCastException>(() => new Duration(1, 0, 0, 0).As<TimeSpan>());
        Assert.Equal(TimeSpan.FromSeconds(86_401), new Duration(1, 1, 0).As<TimeSpan>());
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2025, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalTime(24, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalTime(TimeSpan.FromDays(1)));
    }
}
