namespace Neo4j.Driver;

/// <summary>A query that is run as a whole, and what is made of its records.</summary>
/// <typeparam name="TIn">What came before.</typeparam>
/// <typeparam name="TOut">What the result consists of.</typeparam>
public interface IConfiguredQuery<TIn, TOut>
{
    /// <summary>Leaves out what does not pass.</summary>
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    /// <summary>Makes something else of each.</summary>
    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    /// <summary>Makes one value of all.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate);

    /// <summary>Makes one value of all, and another of that.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed,
        Func<TAccumulate, TOut, TAccumulate> accumulate,
        Func<TAccumulate, TResult> selectResult);

    /// <summary>Runs it. The token ends it, save for a commit under way.</summary>
    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}
