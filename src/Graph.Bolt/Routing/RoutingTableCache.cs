using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The routing tables by database. A table that is old is asked for once, however many wait for it.</summary>
internal sealed class RoutingTableCache(Discovery discovery, ClusterConnectionPool pools, Config config)
{
    private readonly Dictionary<string, RoutingTable> _tables = [];
    private readonly Dictionary<string, Task<RoutingTable>> _underWay = [];

    /// <summary>The table if there is one that may be believed.</summary>
    public RoutingTable? Known(Demand demand)
    {
        lock (_tables)
            return _tables.TryGetValue(Key(demand.Database), out var table) && table.IsFresh(demand.Mode, config.Clock) ? table : null;
    }

    public async ValueTask<RoutingTable> GetAsync(Demand demand, CancellationToken cancellation) =>
        Known(demand) ?? await Refresh(demand).WaitAsync(cancellation).ConfigureAwait(false);

    public void Change(string? database, Func<RoutingTable, RoutingTable> change)
    {
        lock (_tables)
            foreach (var key in new[] { Key(database), Key(null) }.Distinct())
                if (_tables.TryGetValue(key, out var table) && (database is null || table.Database == database))
                    _tables[key] = change(table);
    }

    public void ChangeAll(Func<RoutingTable, RoutingTable> change)
    {
        lock (_tables)
            foreach (var (key, table) in _tables.ToArray()) _tables[key] = change(table);
    }

    // The refresh belongs to nobody: who gives up waiting does not end it for the others, so it has a limit of its own.
    private Task<RoutingTable> Refresh(Demand demand)
    {
        var key = Key(demand.Database);
        lock (_tables)
        {
            if (!_underWay.TryGetValue(key, out var refresh))
                _underWay[key] = refresh = Task.Run(() => RefreshAsync(key, demand, _tables.GetValueOrDefault(key)));
            return refresh;
        }
    }

    private async Task<RoutingTable> RefreshAsync(string key, Demand demand, RoutingTable? known)
    {
        try
        {
            using var limit = new AcquisitionLimit(config, CancellationToken.None);
            var table = await limit.HoldAsync(t => discovery.FindAsync(known, demand, t)).ConfigureAwait(false);
            HashSet<ServerAddress> named;
            lock (_tables)
            {
                _tables[key] = table;
                if (table.Database is not null) _tables[Key(table.Database)] = table;
                named = [.. _tables.Values.SelectMany(t => t.Servers)];
            }
            pools.Keep(named);
            return table;
        }
        finally
        {
            lock (_tables) _underWay.Remove(key);
        }
    }

    private static string Key(string? database) => database ?? "";
}
