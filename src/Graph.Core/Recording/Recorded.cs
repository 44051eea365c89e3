namespace Graph.Core.Recording;

/// <summary>The time and author of a version.</summary>
/// <param name="Revision">Its batch's revision in the batch log, from 1.</param>
/// <param name="At">The time, UTC; strictly increasing with the revision, regardless of the clock.</param>
/// <param name="By">The author, as given with the batch.</param>
/// <param name="Version">The element's version, from 1.</param>
public readonly record struct Recorded(long Revision, DateTimeOffset At, string? By, int Version);
