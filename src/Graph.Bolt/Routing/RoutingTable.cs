using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Which servers of a cluster do what for one database, and until when that may be believed.</summary>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<ServerAddress> Routers,
    IReadOnlyList<ServerAddress> Readers,
    IReadOnlyList<ServerAddress> Writers,
    long ReadAt,
    TimeSpan TimeToLive)
{
    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    public bool IsFresh(AccessMode mode, TimeProvider clock) =>
        Routers.Count > 0 && For(mode).Count > 0 && clock.GetElapsedTime(ReadAt) < TimeToLive;

    public IEnumerable<ServerAddress> Servers => Routers.Concat(Readers).Concat(Writers).Distinct();

    /// <summary>The table without a server that is gone.</summary>
    public RoutingTable Without(ServerAddress gone) =>
        this with { Routers = Less(Routers, gone), Readers = Less(Readers, gone), Writers = Less(Writers, gone) };

    /// <summary>The table without a server that no longer leads.</summary>
    public RoutingTable WithoutWriter(ServerAddress gone) => this with { Writers = Less(Writers, gone) };

    public static RoutingTable Parse(Dictionary<string, object?> metadata, string? database, long now)
    {
        if (metadata.GetValueOrDefault("rt") is not Dictionary<string, object?> sent
            || sent.GetValueOrDefault("servers") is not List<object?> servers
            || sent.GetValueOrDefault("ttl") is not long seconds)
            throw new ProtocolException("The answer to ROUTE holds no routing table.");
        var table = new RoutingTable(
            sent.GetValueOrDefault("db") as string ?? database,
            Role(servers, "ROUTE"),
            Role(servers, "READ"),
            Role(servers, "WRITE"),
            now,
            seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue);
        return table.Routers.Count > 0 && table.Readers.Count > 0
            ? table
            : throw new ProtocolException("The routing table names no router, or no server that reads.");
    }

    private static List<ServerAddress> Role(List<object?> servers, string role) =>
    [
        .. servers.OfType<Dictionary<string, object?>>()
            .Where(s => s.GetValueOrDefault("role") is string held && held == role)
            .SelectMany(s => s.GetValueOrDefault("addresses") as List<object?> ?? [])
            .OfType<string>().Select(ServerAddress.Parse).Distinct(),
    ];

    private static List<ServerAddress> Less(IReadOnlyList<ServerAddress> servers, ServerAddress gone) => [.. servers.Where(s => s != gone)];
}
