using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>One server (<c>bolt://</c>).</summary>
internal sealed class DirectConnectionProvider(ServerAddress address, Connector connector, Config config) : IConnectionProvider
{
    private readonly ConnectionPool _pool = new(address, connector, config);

    public ValueTask<Acquired> AcquireAsync(Demand demand, CancellationToken cancellation) =>
        _pool.TryAcquire(demand.User, out var ready)
            ? new(new Acquired(ready, _pool, demand.Database))
            : AcquireSlowlyAsync(demand, cancellation);

    private async ValueTask<Acquired> AcquireSlowlyAsync(Demand demand, CancellationToken cancellation)
    {
        using var limit = new AcquisitionLimit(config, cancellation);
        return new(await limit.HoldAsync(t => _pool.AcquireAsync(demand.User, t)).ConfigureAwait(false), _pool, demand.Database);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
