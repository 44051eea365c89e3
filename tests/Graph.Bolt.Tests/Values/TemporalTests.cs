using CsCheck;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Values;

public class TemporalTests
{
    [Fact]
    public void The_calendar_agrees_with_the_platform_where_both_know_the_year() => Gen.DateTime.Sample(moment =>
    {
        var seconds = (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond
            - (moment < DateTime.UnixEpoch && moment.Ticks % TimeSpan.TicksPerSecond != 0 ? 1 : 0);
        var ours = new LocalDateTime(seconds, (int)(moment.Ticks % TimeSpan.TicksPerSecond) * 100);
        Assert.Equal(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), ours.ToDateTime());
        Assert.Equal((moment.Date - DateTime.UnixEpoch).Days, new LocalDate(moment.Year, moment.Month, moment.Day).EpochDay);
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
    public void A_named_zone_shows_its_clock_by_season()
    {
        var summer = new ZonedDateTime(1_751_360_400, 0, Zone.Of("Europe/Kyiv"));
        Assert.Equal(10_800, summer.OffsetSeconds);
        Assert.Equal("2025-07-01T12:00:00[Europe/Kyiv]", summer.ToString());
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.FromHours(3)), summer.As<DateTimeOffset>());
        Assert.Equal(7_200, new ZonedDateTime(1_735_725_600, 0, Zone.Of("Europe/Kyiv")).OffsetSeconds);
    }

    [Fact]
    public void A_zone_unknown_here_is_kept_and_shown_in_UTC() =>
        Assert.Equal("1970-01-01T00:00:00[Atlantis/Capital]", new ZonedDateTime(0, 0, Zone.Of("Atlantis/Capital")).ToString());

    [Fact]
    public void Values_are_equal_by_their_parts()
    {
        Assert.NotEqual(new ZonedDateTime(0, 0, Zone.Of(3600)), new ZonedDateTime(0, 0, Zone.Of(0)));
        Assert.Equal(new ZonedDateTime(0, 5, Zone.Of(3600)), new ZonedDateTime(0, 5, Zone.Of(3600)));
        Assert.Equal(new LocalTime(1, 2, 3, 4).GetHashCode(), new LocalTime(1, 2, 3, 4).GetHashCode());
    }

    [Theory]
    [InlineData(0, 0, 0, 0, "P0M0DT0S")]
    [InlineData(14, 3, 3661, 500_000_000, "P14M3DT3661.500000000S")]
    [InlineData(0, 0, -1, 500_000_000, "P0M0DT-0.500000000S")]
    [InlineData(-1, -2, -3, 0, "P-1M-2DT-3S")]
    [InlineData(0, 0, -3, 1, "P0M0DT-2.999999999S")]
    public void Durations_have_an_ISO_form(long months, long days, long seconds, int nanos, string text) =>
        Assert.Equal(text, new Duration(months, days, seconds, nanos).ToString());

    [Fact]
    public void Values_beyond_the_platform_have_a_form_and_no_conversion()
    {
        Assert.Equal("+10000-01-01", new LocalDate(10_000, 1, 1).ToString());
        Assert.Equal("-0044-03-15", new LocalDate(-44, 3, 15).ToString());
        Assert.Throws<OverflowException>(() => new LocalDate(-44, 3, 15).ToDateOnly());
        Assert.Throws<OverflowException>(() => new LocalDateTime(-44, 3, 15, 0, 0, 0).ToDateTime());
        Assert.Throws<InvalidCastException>(() => new Duration(1, 0, 0, 0).As<TimeSpan>());
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(2025, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalTime(24, 0, 0));
    }
}
