namespace Graph.Neo4j.Client;

/// <summary>
/// Lets so many reads begin at once, the others in the order in which they came: a server that works on more reads than it has
/// processors answers no more of them, only less evenly. A read that takes long soon counts no more, so that others pass it.
/// </summary>
/// <param name="abreast">How many short reads run at once.</param>
/// <param name="clock">Tells which reads take long.</param>
internal sealed class ReadLimiter(int abreast, TimeProvider clock)
{
    /// <summary>How long a read counts.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _free = new(abreast);

    /// <summary>Reads when it is its turn.</summary>
    public async Task<T> PassAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        Task<T> reading;
        try
        {
            reading = read();
            await ((Task)reading).WaitAsync(Long, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _free.Release();
        }
        return await reading.ConfigureAwait(false);
    }
}
