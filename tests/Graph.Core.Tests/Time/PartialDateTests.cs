using CsCheck;
using Graph.Core.Time;

namespace Graph.Core.Tests.Time;

public class PartialDateTests
{
    [Fact]
    public void The_order_is_total() =>
        Gen.Select(TimeGen.Date, TimeGen.Date, TimeGen.Date).Sample((a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && (a.CompareTo(b) == 0) == (a == b)
            && !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0 && a.CompareTo(c) > 0));

    [Fact]
    public void A_month_comes_after_its_first_day_and_before_its_year()
    {
        PartialDate[] dates = [Date("2025-01-02"), Date("2025"), Date("2024"), Date("2025-01"), Date("2025-01-01"), Date("2025-02")];

        Assert.Equal(["2024", "2025-01-01", "2025-01", "2025", "2025-01-02", "2025-02"], dates.Order().Select(date => date.ToString()));
    }

    [Fact]
    public void What_is_printed_is_parsed_back() => TimeGen.Date.Sample(date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void A_date_is_found_by_its_first_and_last_day() =>
        TimeGen.Date.Sample(date => PartialDate.Between(date.First, date.Last) == date);

    [Fact]
    public void No_date_has_a_week_or_a_quarter()
    {
        Assert.Null(PartialDate.Between(new DateOnly(2025, 6, 2), new DateOnly(2025, 6, 8)));
        Assert.Null(PartialDate.Between(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)));
        Assert.Null(PartialDate.Between(new DateOnly(2025, 6, 8), new DateOnly(2025, 6, 2)));
    }

    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-05-16", "2025-05-16", "2025-05-16")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_date_spans_the_days_that_it_may_mean(string text, string first, string last)
    {
        var date = Date(text);

        Assert.Equal((first, last), (date.First.ToString("yyyy-MM-dd"), date.Last.ToString("yyyy-MM-dd")));
        Assert.Equal(first == last, date.IsDay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("0000")]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("2025-5-16")]
    [InlineData("2025-05-16T00:00")]
    [InlineData(" 2025")]
    [InlineData("2025/05")]
    [InlineData("٢٠٢٥")]
    public void What_is_no_date_is_refused_with_what_to_write(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        var refusal = Assert.Throws<FormatException>(() => PartialDate.Parse(text));
        Assert.Equal($"'{text}' is not a date. Write a year, month or day that exists, like 2025, 2025-05 or 2025-05-16.", refusal.Message);
    }

    [Fact]
    public void Years_and_months_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2025, 13));
    }

    private static PartialDate Date(string text) => PartialDate.Parse(text);
}
