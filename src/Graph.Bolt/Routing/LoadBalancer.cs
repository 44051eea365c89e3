using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// A cluster (<c>neo4j://</c>): each transaction goes to a server that does what it needs, and to another when that one is gone.
/// </summary>
internal sealed class LoadBalancer : IConnectionProvider
{
    private readonly Config _config;
    private readonly ClusterConnectionPool _pools;
    private readonly RoutingTableCache _tables;
    private int _turn;

    public LoadBalancer(DriverUri uri, Connector connector, Config config)
    {
        _config = config;
        _pools = new(connector, config);
        _tables = new(new(uri, config, _pools), _pools, config);
    }

    public ValueTask<Acquired> AcquireAsync(Demand demand, CancellationToken cancellation)
    {
        var turn = Interlocked.Increment(ref _turn) & int.MaxValue;
        if (_tables.Known(demand) is { } table)
        {
            var pool = Choose(table, demand.Mode, turn);
            if (pool.TryAcquire(demand.User, out var ready))
                return new(Watched(new(ready, pool, demand.Database ?? table.Database), demand.Mode));
        }
        return AcquireSlowlyAsync(demand, turn, cancellation);
    }

    private async ValueTask<Acquired> AcquireSlowlyAsync(Demand demand, int turn, CancellationToken cancellation)
    {
        using var limit = new AcquisitionLimit(_config, cancellation);
        return await limit.HoldAsync(t => FromAnyAsync(demand, turn, t)).ConfigureAwait(false);
    }

    private async ValueTask<Acquired> FromAnyAsync(Demand demand, int turn, CancellationToken cancellation)
    {
        var table = await _tables.GetAsync(demand, cancellation).ConfigureAwait(false);
        Exception? last = null;
        while (table.For(demand.Mode).Count > 0)
        {
            var pool = Choose(table, demand.Mode, turn);
            try
            {
                var connection = await pool.AcquireAsync(demand.User, cancellation).ConfigureAwait(false);
                return Watched(new(connection, pool, demand.Database ?? table.Database), demand.Mode);
            }
            catch (Neo4jException e) when (e is ServiceUnavailableException or ConnectionReadTimeoutException)
            {
                last = e;
                Forget(pool.Address);
                table = table.Without(pool.Address);
            }
        }
        throw new SessionExpiredException(
            $"No server of the cluster {(demand.Mode == AccessMode.Read ? "reads" : "writes")} the "
                + $"database {demand.Database ?? table.Database} now.",
            last);
    }

    private ConnectionPool Choose(RoutingTable table, AccessMode mode, int turn) => _pools.Of(_pools.LeastConnected(table.For(mode), turn));

    private Acquired Watched(Acquired acquired, AccessMode mode)
    {
        acquired.Connection.ErrorFilter = (connection, error) => OnError(connection, error, acquired.Database, mode);
        return acquired;
    }

    private Neo4jException OnError(BoltConnection connection, Neo4jException error, string? database, AccessMode mode)
    {
        switch (error)
        {
            case ServiceUnavailableException or ConnectionReadTimeoutException:
                Forget(connection.Address);
                return new SessionExpiredException($"The server {connection.Address} is gone: {error.Message}", error);
            case { Code: FailureClass.DatabaseUnavailable }:
                _tables.Change(database, t => t.Without(connection.Address));
                return error;
            case { Code: FailureClass.NotALeader or FailureClass.ReadOnly } when mode == AccessMode.Write:
                _tables.Change(database, t => t.WithoutWriter(connection.Address));
                return new SessionExpiredException($"The server {connection.Address} no longer leads: {error.Message}",
                    error)
                { Code = error.Code };
            default:
                return error;
        }
    }

    private void Forget(ServerAddress gone)
    {
        _tables.ChangeAll(t => t.Without(gone));
        _pools.Of(gone).Renew();
    }

    public ValueTask DisposeAsync() => _pools.DisposeAsync();
}
