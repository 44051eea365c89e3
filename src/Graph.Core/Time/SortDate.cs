namespace Graph.Core.Time;

/// <summary>
/// How <see cref="Bounds.SortDate"/> is packed: the number of the first possible day above, that of the last possible day below.
/// </summary>
public static class SortDate
{
    /// <summary>How many bits the last possible day takes.</summary>
    public const int DayBits = 22;

    /// <summary>The number of a first and a last possible day.</summary>
    public static long Of(int first, int last) => ((long)first << DayBits) | (uint)last;

    /// <summary>The first possible day of a sort date; null for null.</summary>
    public static DateOnly? DayOf(long? sortDate) =>
        sortDate is { } date ? DateOnly.FromDayNumber((int)(date >> DayBits)) : null;
}
