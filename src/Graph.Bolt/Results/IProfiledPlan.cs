namespace Neo4j.Driver;

/// <summary>An operator of a PROFILE.</summary>
public interface IProfiledPlan
{
    /// <summary>The database hits of this operator.</summary>
    long DbHits { get; }

    /// <summary>The operators that feed it.</summary>
    IList<IProfiledPlan> Children { get; }
}

internal sealed class ProfiledPlan(Dictionary<string, object?> sent) : IProfiledPlan
{
    public long DbHits => sent.GetValueOrDefault("dbHits").As(0L);

    public IList<IProfiledPlan> Children =>
        [.. (sent.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>()
        .Select(child => new ProfiledPlan(child))];
}
