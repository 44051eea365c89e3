using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// Asks one server after another for the routing table: those known as routers, then the address that the driver was given.
/// </summary>
internal sealed class Discovery(DriverUri uri, Config config, ClusterConnectionPool pools)
{
    public async ValueTask<RoutingTable> FindAsync(RoutingTable? known, Demand demand, CancellationToken cancellation)
    {
        List<Exception> failures = [];
        foreach (var router in (known?.Routers ?? []).Append(uri.Address).Distinct())
        {
            try
            {
                return await AskAsync(router, demand, cancellation).ConfigureAwait(false);
            }
            catch (Neo4jException e) when (!IsFinal(e))
            {
                failures.Add(e);
            }
        }
        throw new ServiceUnavailableException(
            $"No server of {uri.Address} gave a routing table: {string.Join("; ", failures.Select(f => f.Message).Distinct())}",
            new AggregateException(failures));
    }

    private async ValueTask<RoutingTable> AskAsync(ServerAddress router, Demand demand, CancellationToken cancellation)
    {
        var pool = pools.Of(router);
        var connection = await pool.AcquireAsync(demand.User, cancellation).ConfigureAwait(false);
        try
        {
            using var abort = cancellation.UnsafeRegister(static c => ((BoltConnection)c!).Abort(), connection);
            var answer = new ResponseHandler();
            connection.Output.Route(uri.RoutingContext, demand.Bookmarks.Values, demand.Database);
            connection.Expect(answer);
            var metadata = await connection.CompleteAsync(answer).ConfigureAwait(false);
            return RoutingTable.Parse(metadata, demand.Database, config.Clock.GetTimestamp());
        }
        catch (Neo4jException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            await pool.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    // What every server would answer alike: the credentials, the database, the bookmarks.
    private static bool IsFinal(Neo4jException error) =>
        error is (SecurityException and not AuthorizationException) or FatalDiscoveryException or InvalidBookmarkException
        || error.Code?.StartsWith("Neo.ClientError.Transaction.InvalidBookmark", StringComparison.Ordinal) == true
        || error.Code == "Neo.ClientError.Statement.ArgumentError";
}
