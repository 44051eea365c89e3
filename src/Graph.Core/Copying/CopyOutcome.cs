namespace Graph.Core.Copying;

/// <summary>What a copy did.</summary>
/// <param name="Found">How many places of the source the target held before.</param>
/// <param name="LastPlace">The last place that both hold now.</param>
/// <param name="Versions">How many versions were copied.</param>
public sealed record CopyOutcome(long Found, long LastPlace, long Versions)
{
    /// <summary>How many places were copied.</summary>
    public long Copied => LastPlace - Found;
}
