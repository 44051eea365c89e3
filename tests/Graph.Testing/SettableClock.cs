namespace Graph.Testing;

/// <summary>A clock that shows what it is set to; it may be set back.</summary>
public sealed class SettableClock : TimeProvider
{
    /// <summary>The time that it shows; 2025-06-02T12:00:00Z to begin with.</summary>
    public DateTimeOffset Now { get; set; } = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Moves it on, or back.</summary>
    public void Move(TimeSpan by) => Now += by;
}
