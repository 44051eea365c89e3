namespace Neo4j.Driver;

/// <summary>A query of which one value is made.</summary>
public interface IReducedExecutableQuery<TOut>
{
    /// <summary>Runs it. The token ends it, save for a commit under way.</summary>
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
