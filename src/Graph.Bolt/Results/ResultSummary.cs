using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class ResultSummary(Query query, IServerInfo server, long availableAfter, Dictionary<string, object?> metadata) : IResultSummary, IDatabaseInfo
{
    public Query Query => query;

    public ICounters Counters { get; } = new Counters(metadata.GetValueOrDefault("stats") as Dictionary<string, object?>);

    public QueryType QueryType => metadata.GetValueOrDefault("type") switch
    {
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => QueryType.Unknown,
    };

    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    public IPlan? Plan { get; } = Of(metadata, "plan") ?? Of(metadata, "profile");

    public IProfiledPlan? Profile { get; } = Of(metadata, "profile");

    public IList<IGqlStatusObject> GqlStatusObjects { get; } =
        [.. (metadata.GetValueOrDefault("statuses") as IEnumerable<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>().Select(sent => new GqlStatusObject(sent))];

    public TimeSpan ResultAvailableAfter => TimeSpan.FromMilliseconds(availableAfter);

    public TimeSpan ResultConsumedAfter => TimeSpan.FromMilliseconds(metadata.GetValueOrDefault("t_last").As(-1L));

    public IServerInfo Server => server;

    public IDatabaseInfo Database => this;

    public string? Name => metadata.GetValueOrDefault("db") as string;

    private static Plan? Of(Dictionary<string, object?> metadata, string name) =>
        metadata.GetValueOrDefault(name) is Dictionary<string, object?> sent ? new Plan(sent) : null;
}
