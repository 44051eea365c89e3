using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>A plan or profile as the server sent it: the one has what the other has, and counts.</summary>
internal sealed class Plan : IProfiledPlan
{
    private readonly List<Plan> _children;

    public Plan(Dictionary<string, object?> sent)
    {
        OperatorType = sent.GetValueOrDefault("operatorType").As<string?>() ?? "";
        Arguments = sent.GetValueOrDefault("args") as Dictionary<string, object?> ?? [];
        Identifiers = sent.GetValueOrDefault("identifiers").As<List<string>?>() ?? [];
        DbHits = sent.GetValueOrDefault("dbHits").As(0L);
        Records = sent.GetValueOrDefault("rows").As(0L);
        _children = [.. (sent.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(c => new Plan(c))];
    }

    public string OperatorType { get; }

    public IDictionary<string, object?> Arguments { get; }

    public IList<string> Identifiers { get; }

    public long DbHits { get; }

    public long Records { get; }

    public IList<IProfiledPlan> Children => [.. _children];

    IList<IPlan> IPlan.Children => [.. _children];
}
