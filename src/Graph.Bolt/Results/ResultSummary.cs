using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class ResultSummary(Query query, IServerInfo server, long availableAfter, Dictionary<string, object?> metadata)
    : IResultSummary, IDatabaseInfo
{
    public Query Query => query;

    public QueryType QueryType => metadata.GetValueOrDefault("type") switch
    {
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => QueryType.Unknown,
    };

    public IProfiledPlan? Profile { get; } =
        metadata.GetValueOrDefault("profile") is Dictionary<string, object?> sent ? new ProfiledPlan(sent) : null;

    public IList<IGqlStatusObject> GqlStatusObjects { get; } =
        [.. (metadata.GetValueOrDefault("statuses") as IEnumerable<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>()
        .Select(sent => new GqlStatusObject(sent))];

    public TimeSpan ResultAvailableAfter => TimeSpan.FromMilliseconds(availableAfter);

    public TimeSpan ResultConsumedAfter => TimeSpan.FromMilliseconds(metadata.GetValueOrDefault("t_last").As(-1L));

    public IServerInfo Server => server;

    public IDatabaseInfo Database => this;

    public string? Name => metadata.GetValueOrDefault("db") as string;
}
