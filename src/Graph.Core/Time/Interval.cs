using System.Diagnostics.CodeAnalysis;
using Graph.Core.Model;

namespace Graph.Core.Time;

/// <summary>
/// A time interval. Both ends are inclusive and keep their precision: end 2025-05 includes all of May.
/// A missing start is open; a missing end is unknown, or open if the interval is ongoing. <c>default</c> is undated: always.
/// </summary>
/// <remarks>
/// The <b>possible</b> extent is the widest reading, from the first day of the start to the last day of the end; the
/// <b>certain</b> extent the narrowest, from the last day of the start to the first day of the end, and may be empty:
/// an event in 2025-05 certainly held on no particular day. Where no end is known, only the start is certain.
/// </remarks>
public readonly record struct Interval
{
    /// <summary>Creates an interval.</summary>
    /// <exception cref="InvalidValueException">It ends before it starts, or has an end and is ongoing.</exception>
    public Interval(PartialDate? start, PartialDate? end, bool ongoing = false)
    {
        if (Check(start, end, ongoing) is { } problem)
            throw new InvalidValueException(problem);
        (Start, End, IsOngoing) = (start, end, ongoing);
    }

    /// <summary>Tries to create an interval; <paramref name="problem"/> states why the ends are invalid.</summary>
    public static bool TryCreate(
        PartialDate? start, PartialDate? end, bool ongoing, out Interval interval, [NotNullWhen(false)] out ModelProblem? problem)
    {
        problem = Check(start, end, ongoing);
        interval = problem is null ? new(start, end, ongoing) : default;
        return problem is null;
    }

    private static ModelProblem? Check(PartialDate? start, PartialDate? end, bool ongoing) =>
        start is { } s && end is { } e && e.Last < s.First ? new($"The end {e} is before the start {s}.", "Exchange them.", "end")
        : ongoing && end is not null ? new($"It has the end {end} and is ongoing.", "Leave one of them out.", "ongoing")
        : null;

    /// <summary>Its first date, or null if it is open or unknown.</summary>
    public PartialDate? Start { get; }

    /// <summary>Its last date, or null if it is unknown or ongoing.</summary>
    public PartialDate? End { get; }

    /// <summary>Whether it is known to be ongoing.</summary>
    public bool IsOngoing { get; }

    /// <summary>Whether nothing is known of its time: then it counts as always.</summary>
    public bool IsUndated => Start is null && End is null && !IsOngoing;

    /// <summary>The four days that everything else is derived from, as <see cref="Bounds"/>.</summary>
    public Bounds Bounds
    {
        get
        {
            if (IsUndated)
                return Bounds.Always;
            var startFirst = Start?.First.DayNumber ?? Bounds.Past;
            var endLast = End?.Last.DayNumber ?? Bounds.Future;
            var startLast = Start?.Last.DayNumber ?? (End is null ? Bounds.Future : endLast);
            var endFirst = End?.First.DayNumber ?? (IsOngoing ? Bounds.Future : startFirst);
            return new Bounds(startFirst, startLast, endFirst, endLast);
        }
    }

    /// <summary>The widest reading; null ends are open.</summary>
    public (DateOnly? From, DateOnly? To) Possible => (Bounds.Day(Bounds.StartFirst), Bounds.Day(Bounds.EndLast));

    /// <summary>The narrowest reading; null where there is none.</summary>
    public (DateOnly? From, DateOnly? To)? Certain =>
        Bounds.StartLast <= Bounds.EndFirst && Bounds.StartLast < Bounds.Future
        ? (Bounds.Day(Bounds.StartLast), Bounds.Day(Bounds.EndFirst))
        : null;

    /// <summary>What happened on (or within) that date.</summary>
    public static Interval On(PartialDate date) => new(date, date);

    /// <summary>What began on that date; when it ended, if it did, is unknown.</summary>
    public static Interval Since(PartialDate date) => new(date, null);

    /// <inheritdoc/>
    public override string ToString() =>
        IsUndated ? "undated" : Start == End && Start is not null ? Start.ToString()! : $"{Start}/{(IsOngoing ? "ongoing" : End)}";
}
