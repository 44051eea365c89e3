namespace Graph.Core.Time;

/// <summary>
/// An interval as four day numbers (<see cref="DateOnly.DayNumber"/>), each inclusive: the earliest and latest day on which it
/// may have started, and the earliest and latest on which it may have ended. Stores keep, index and compare these numbers.
/// </summary>
/// <param name="StartFirst">The earliest possible start, or <see cref="Past"/>.</param>
/// <param name="StartLast">The latest possible start.</param>
/// <param name="EndFirst">The earliest possible end.</param>
/// <param name="EndLast">The latest possible end, or <see cref="Future"/>.</param>
public readonly record struct Bounds(int StartFirst, int StartLast, int EndFirst, int EndLast)
{
    /// <summary>Before every day: an open start.</summary>
    public const int Past = -1;

    /// <summary>After every day: an open end.</summary>
    public const int Future = 3_652_059;

    /// <summary>The bounds of an undated interval.</summary>
    public static Bounds Always { get; } = new(Past, Past, Future, Future);

    /// <summary>Whether the interval includes the day.</summary>
    public bool HoldsOn(DateOnly day, Extent extent) => extent == Extent.Possible
        ? StartFirst <= day.DayNumber && day.DayNumber <= EndLast
        : StartLast <= day.DayNumber && day.DayNumber <= EndFirst;

    /// <summary>Whether the interval has begun by the day.</summary>
    public bool BegunBy(DateOnly day, Extent extent) => (extent == Extent.Possible ? StartFirst : StartLast) <= day.DayNumber;

    /// <summary>
    /// Whether it overlaps the days from <paramref name="from"/> to <paramref name="to"/>, both inclusive. An undated
    /// interval overlaps everything.
    /// </summary>
    public bool Overlaps(int from, int to, Extent extent) => extent == Extent.Possible
        ? StartFirst <= to && from <= EndLast
        : StartLast <= EndFirst && StartLast <= to && from <= EndFirst;

    /// <summary>
    /// The sort key of dates: the first possible day, then the last; null if the start is unknown, which sorts last in either
    /// direction.
    /// </summary>
    public long? SortDate => StartFirst == Past ? null : Time.SortDate.Of(StartFirst, EndLast);

    /// <summary>The interval that has these bounds; the opposite of <see cref="Interval.Bounds"/>.</summary>
    public Interval ToInterval()
    {
        if (this == Always)
            return default;
        var start = StartFirst == Past ? (PartialDate?)null : PartialDate.Between(Day(StartFirst)!.Value, Day(StartLast)!.Value);
        return EndLast == Future
            ? new Interval(start, null, ongoing: EndFirst == Future)
            : new Interval(start, PartialDate.Between(Day(EndFirst)!.Value, Day(EndLast)!.Value));
    }

    internal static DateOnly? Day(int number) => number is > Past and < Future ? DateOnly.FromDayNumber(number) : null;
}
