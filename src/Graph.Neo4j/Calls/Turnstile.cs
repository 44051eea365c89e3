namespace Graph.Neo4j.Calls;

/// <summary>
/// Lets so many reads begin at once, the others in the order in which they came: a server that works on more reads than it has
/// processors answers no more of them, only less evenly. A read that takes long counts no more, so it keeps nobody waiting.
/// </summary>
/// <param name="abreast">How many short reads run at once.</param>
internal sealed class Turnstile(int abreast)
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _free = new(abreast);

    /// <summary>Reads when it is its turn.</summary>
    public async Task<T> PassAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        Task<T> reading;
        try
        {
            reading = read();
            await ((Task)reading).WaitAsync(Long, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _free.Release();
        }
        return await reading.ConfigureAwait(false);
    }
}
