using System.Globalization;

namespace Graph.Bolt;

/// <summary>
/// The proleptic Gregorian calendar over the years that Cypher knows (±999,999,999), which the types of .NET cannot hold,
/// and the ISO forms of its values.
/// </summary>
internal static class Calendar
{
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = 86_400 * NanosPerSecond;
    public const int NanosPerTick = 100;
    public const int MaxYear = 999_999_999;

    /// <summary>
    /// Days from 1970-01-01, after Howard Hinnant's <c>days_from_civil</c>: years begin in March, so that the leap day is the last.
    /// </summary>
    public static long ToEpochDay(int year, int month, int day)
    {
        var y = (long)year - (month <= 2 ? 1 : 0);
        var era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
        var yearOfEra = y - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    public static (int Year, int Month, int Day) FromEpochDay(long days)
    {
        var z = days + 719_468;
        var era = (z >= 0 ? z : z - 146_096) / 146_097;
        var dayOfEra = z - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    /// <summary>Rounds down, where C# rounds towards zero.</summary>
    public static (long Quotient, long Remainder) FloorDiv(long value, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(value, divisor);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }

    public static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long NanoOfDay(int hour, int minute, int second, int nanosecond) =>
        (hour * 3600L + minute * 60 + second) * NanosPerSecond + nanosecond;

    public static void Check(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie between {least} and {most}.");
    }

    public static void CheckOffset(int offsetSeconds) => Check(offsetSeconds, -64_800, 64_800, nameof(offsetSeconds));

    public static bool IsKnownToNet(int year) => year is >= 1 and <= 9999;

    public static OverflowException Beyond(object value) => new($"{value} is outside the years 1 to 9999 of .NET.");

    public static (int Hour, int Minute, int Second, int Nanosecond) FromNanoOfDay(long nano) => (
        (int)(nano / (3600 * NanosPerSecond)), (int)(nano / (60 * NanosPerSecond) % 60), (int)(nano / NanosPerSecond % 60),
        (int)(nano % NanosPerSecond));

    public static void CheckDate(int year, int month, int day)
    {
        Check(year, -MaxYear, MaxYear, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, DaysIn(year, month), nameof(day));
    }

    public static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        Check(nanosecond, 0, 999_999_999, nameof(nanosecond));
    }

    public static string Date(int year, int month, int day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(year > 9999 ? "+" : year < 0 ? "-" : "")}{Math.Abs(year):0000}-{month:00}-{day:00}");

    public static string Time(int hour, int minute, int second, int nanosecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"{hour:00}:{minute:00}:{second:00}") + (nanosecond == 0
            ? ""
            : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture));

    public static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        var size = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text + ":" + (size % 60).ToString("00", CultureInfo.InvariantCulture);
    }
}
