using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The pools of the servers that are known.</summary>
internal sealed class ClusterConnectionPool(Connector connector, Config config) : IAsyncDisposable
{
    private readonly Dictionary<ServerAddress, ConnectionPool> _pools = [];
    private bool _disposed;

    public ConnectionPool Of(ServerAddress address)
    {
        lock (_pools)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IDriver));
            if (!_pools.TryGetValue(address, out var pool)) _pools[address] = pool = new(address, connector, config);
            return pool;
        }
    }

    /// <summary>The server with the fewest connections in use; among equals, whoever's turn it is.</summary>
    public ServerAddress LeastConnected(IReadOnlyList<ServerAddress> servers, int turn)
    {
        var best = servers[turn % servers.Count];
        var least = Of(best).InUse;
        for (var i = 1; i < servers.Count && least > 0; i++)
        {
            var server = servers[(turn + i) % servers.Count];
            var inUse = Of(server).InUse;
            if (inUse < least) (best, least) = (server, inUse);
        }
        return best;
    }

    /// <summary>Closes what is idle at servers that no table names any more.</summary>
    public void Keep(IReadOnlySet<ServerAddress> named)
    {
        ConnectionPool[] left;
        lock (_pools) left = [.. _pools.Where(p => !named.Contains(p.Key)).Select(p => p.Value)];
        foreach (var pool in left) pool.Renew();
    }

    public async ValueTask DisposeAsync()
    {
        ConnectionPool[] all;
        lock (_pools)
        {
            _disposed = true;
            all = [.. _pools.Values];
            _pools.Clear();
        }
        foreach (var pool in all) await pool.DisposeAsync().ConfigureAwait(false);
    }
}
