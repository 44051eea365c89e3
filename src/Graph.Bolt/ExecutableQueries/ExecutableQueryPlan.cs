using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>One query, where it runs, and how its records become a value.</summary>
internal sealed record ExecutableQueryPlan(BoltDriver Driver, string Cypher)
{
    public IReadOnlyDictionary<string, object?> Values { get; init; } = Parameters.None;

    public QueryConfig Config { get; init; } = new();

    public async Task<EagerResult<T>> ExecuteAsync<T>(Func<IResultCursor, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        var shared = Config.EnableBookmarkManager;
        var session = Driver.Session(new SessionConfig
        {
            Database = Config.Database,
            AuthToken = Config.AuthToken,
            Bookmarks = shared ? [Driver.Bookmarks] : [],
        });
        await using var _ = session.ConfigureAwait(false);
        var mode = Config.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write;
        var result = await session.ExecuteAsync(
            mode,
            async runner =>
            {
                var cursor = await runner.RunAsync(new Query(Cypher, new Dictionary<string, object?>(Values))).ConfigureAwait(false);
                var value = await read(cursor, cancellation).ConfigureAwait(false);
                return new EagerResult<T>(value, await cursor.ConsumeAsync().ConfigureAwait(false), await cursor.KeysAsync().ConfigureAwait(false));
            },
            TransactionConfig.Default,
            cancellation).ConfigureAwait(false);
        if (shared) Driver.Bookmarks = session.LastBookmarks;
        return result;
    }
}
