namespace Graph.Core.Replication;

/// <summary>The progress of a copy.</summary>
/// <param name="Revision">The last revision that the target holds.</param>
/// <param name="LastRevision">The last revision of the source.</param>
public sealed record CopyProgress(long Revision, long LastRevision);
