namespace Graph.Bolt;

/// <summary>Where sessions get connections: from one server, or from a cluster by its routing table.</summary>
internal interface IConnectionProvider : IAsyncDisposable
{
    /// <summary>
    /// Gets a connection that is ready, within the acquisition timeout. Whoever gets it releases it to the pool that comes with it.
    /// </summary>
    ValueTask<Acquired> AcquireAsync(Demand demand, CancellationToken cancellation);
}
