namespace Graph.Core.Recording;

/// <summary>When and by whom a version was recorded.</summary>
/// <param name="Place">Its batch's place in the sequence, from 1.</param>
/// <param name="At">When, UTC; strictly grows with the place whatever the clock does.</param>
/// <param name="By">Who, as given with the batch.</param>
/// <param name="Version">The element's version, from 1.</param>
public readonly record struct Recorded(long Place, DateTimeOffset At, string? By, int Version);
