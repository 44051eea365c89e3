namespace Graph.Neo4j.Client;

/// <summary>How long and how often something is tried again: at once, then after waits that double up to half a second.</summary>
internal sealed class RetryBackoff(TimeSpan budget)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly long _since = Environment.TickCount64;
    private TimeSpan _next = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits before the next try; false where there shall be none.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (Environment.TickCount64 - _since >= budget.TotalMilliseconds)
            return false;
        // Not all who wait for the same thing come back at the same moment.
        await Task.Delay(_next * (0.5 + (Random.Shared.NextDouble() / 2)), cancellationToken).ConfigureAwait(false);
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return true;
    }
}
