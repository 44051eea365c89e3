using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// The official drivers' rules: at least two tries, then until the time is up; waits of 1 s, doubling, a fifth more or less.
/// </summary>
internal sealed class RetryPolicy(Config config)
{
    private const double Jitter = 0.2;
    private readonly TimeSpan _longest = config.MaxTransactionRetryTime;
    private readonly TimeProvider _clock = config.Clock;

    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        List<Exception> failures = [];
        var began = _clock.GetTimestamp();
        for (var delay = config.FirstRetryDelay; ; delay *= 2)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Neo4jException e) when (e.IsRetriable)
            {
                failures.Add(e);
                if (failures.Count >= 2 && _clock.GetElapsedTime(began) >= _longest)
                    throw new ServiceUnavailableException(
                        $"The transaction failed {failures.Count} times within {_longest.TotalSeconds} s, at last with: {e.Message}",
                        new AggregateException(failures));
            }
            await Task.Delay(delay * (1 - Jitter + 2 * Jitter * Random.Shared.NextDouble()), _clock, cancellation).ConfigureAwait(false);
        }
    }
}
