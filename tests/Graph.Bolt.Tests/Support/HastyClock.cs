namespace Graph.Bolt.Tests.Support;

/// <summary>A clock on which every wait is over at once, and has taken its time.</summary>
internal sealed class HastyClock : TimeProvider
{
    private long _now;

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        _now += dueTime.Ticks;
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
