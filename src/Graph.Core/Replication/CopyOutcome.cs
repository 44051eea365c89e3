namespace Graph.Core.Replication;

/// <summary>The result of a copy.</summary>
/// <param name="Found">The number of revisions that the target held before.</param>
/// <param name="LastRevision">The last revision that both stores hold now.</param>
/// <param name="Versions">The number of versions copied.</param>
public sealed record CopyOutcome(long Found, long LastRevision, long Versions)
{
    /// <summary>The number of revisions copied.</summary>
    public long Copied => LastRevision - Found;
}
