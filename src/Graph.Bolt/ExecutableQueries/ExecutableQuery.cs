using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>A plan and the steps from a record to a <typeparamref name="TOut"/>: <paramref name="map"/> for those that <paramref name="passes"/> lets through.</summary>
internal sealed class ExecutableQuery<TIn, TOut>(ExecutableQueryPlan plan, Func<IRecord, TOut> map, Func<IRecord, bool> passes) : IExecutableQuery<TIn, TOut>
{
    public IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new ExecutableQuery<TIn, TOut>(plan with { Config = config }, map, passes);
    }

    public IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object?> parameters) =>
        new ExecutableQuery<TIn, TOut>(plan with { Values = parameters }, map, passes);

    public IExecutableQuery<TIn, TOut> WithParameters(object parameters) =>
        new ExecutableQuery<TIn, TOut>(plan with { Values = Parameters.Of(parameters) }, map, passes);

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor) =>
        new ReducedQuery<TResult>(plan, (cursor, _) => streamProcessor((IAsyncEnumerable<TIn>)cursor));

    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter) =>
        new ExecutableQuery<TIn, TOut>(plan, map, record => passes(record) && filter(map(record)));

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> next) =>
        new ExecutableQuery<TOut, TNext>(plan, record => next(map(record)), passes);

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        new ReducedQuery<TResult>(plan, async (cursor, cancellation) =>
        {
            var value = seed();
            await foreach (var record in cursor.WithCancellation(cancellation).ConfigureAwait(false))
                if (passes(record)) value = accumulate(value, map(record));
            return selectResult(value);
        });

    public Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) => plan.ExecuteAsync(
        async (cursor, cancellation) =>
        {
            List<TOut> results = [];
            await foreach (var record in cursor.WithCancellation(cancellation).ConfigureAwait(false))
                if (passes(record)) results.Add(map(record));
            return (IReadOnlyList<TOut>)results;
        },
        token);
}

internal sealed class ReducedQuery<TOut>(ExecutableQueryPlan plan, Func<IResultCursor, CancellationToken, Task<TOut>> read) : IReducedExecutableQuery<TOut>
{
    public Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default) => plan.ExecuteAsync(read, token);
}
