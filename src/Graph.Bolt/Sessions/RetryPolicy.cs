using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The official drivers' rules: at least two tries, then until the time is up; waits of 1 s, doubling, a fifth more or less.</summary>
internal sealed class RetryPolicy(TimeSpan longest, TimeProvider clock)
{
    private const double Jitter = 0.2;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, CancellationToken cancellation)
    {
        List<Exception> failures = [];
        var began = clock.GetTimestamp();
        for (var delay = FirstDelay; ; delay *= 2)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Neo4jException e) when (e.IsRetriable)
            {
                failures.Add(e);
                if (failures.Count >= 2 && clock.GetElapsedTime(began) >= longest)
                    throw new ServiceUnavailableException(
                        $"The transaction failed {failures.Count} times within {longest.TotalSeconds} s, at last with: {e.Message}",
                        new AggregateException(failures));
            }
            await Task.Delay(delay * (1 - Jitter + 2 * Jitter * Random.Shared.NextDouble()), clock, cancellation).ConfigureAwait(false);
        }
    }
}
