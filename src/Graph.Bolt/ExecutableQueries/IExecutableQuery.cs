namespace Neo4j.Driver;

/// <summary>A query that is run as a whole, before anything is made of its records.</summary>
/// <typeparam name="TIn">What a stream processor gets.</typeparam>
/// <typeparam name="TOut">What the result consists of.</typeparam>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    /// <summary>Sets where and how it runs.</summary>
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    /// <summary>Sets its parameters.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object?> parameters);

    /// <summary>Sets its parameters to an object's public properties.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    /// <summary>Makes one value of the stream of records. It may be called again when the transaction is retried.</summary>
    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
