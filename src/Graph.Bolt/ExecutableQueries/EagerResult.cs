namespace Neo4j.Driver;

/// <summary>A result that has been read.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys) => (Result, Summary, Keys) = (result, summary, keys);

    /// <summary>What was made of the records.</summary>
    public T Result { get; }

    /// <summary>What is known of the query.</summary>
    public IResultSummary Summary { get; }

    /// <summary>The keys of the records.</summary>
    public string[] Keys { get; }
}
