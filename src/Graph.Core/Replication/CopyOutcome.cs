namespace Graph.Core.Replication;

/// <summary>What a copy did.</summary>
/// <param name="Found">How many revisions of the source the target held before.</param>
/// <param name="LastRevision">The last revision that both hold now.</param>
/// <param name="Versions">How many versions were copied.</param>
public sealed record CopyOutcome(long Found, long LastRevision, long Versions)
{
    /// <summary>How many revisions were copied.</summary>
    public long Copied => LastRevision - Found;
}
