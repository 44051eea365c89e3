namespace Graph.Embedded;

/// <summary>How an <see cref="EmbeddedStore"/> is opened.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>How many snapshots can be open at once, 1 to 64; further ones wait. Default: two for each processor, at least 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 64.</exception>
    public int Readers
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Readers), value, "Give 1 to 64 readers.");
    } = Math.Clamp(2 * Environment.ProcessorCount, 4, 64);

    /// <summary>
    /// How long a write waits for another process that is writing to the same file before it fails with <c>STORE_BUSY</c>. Default: 10
    /// seconds.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The most bytes that the file may grow to, in steps of a page of 8,192; a write beyond fails with <c>STORE_FULL</c>. Null, the
    /// default: no limit but the disk.
    /// </summary>
    public long? MaxBytes { get; init; }

    /// <summary>The clock that gives batches their times. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
