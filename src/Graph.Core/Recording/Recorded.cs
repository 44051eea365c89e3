namespace Graph.Core.Recording;

/// <summary>When and by whom a version was recorded.</summary>
/// <param name="Revision">Its batch's revision in the sequence, from 1.</param>
/// <param name="At">When, UTC; strictly grows with the revision whatever the clock does.</param>
/// <param name="By">Who, as given with the batch.</param>
/// <param name="Version">The element's version, from 1.</param>
public readonly record struct Recorded(long Revision, DateTimeOffset At, string? By, int Version);
