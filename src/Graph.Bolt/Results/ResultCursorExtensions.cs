namespace Neo4j.Driver;

/// <summary>The usual ways to read a whole result.</summary>
public static class ResultCursorExtensions
{
    /// <summary>The only record.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static Task<IRecord> SingleAsync(this IResultCursor result) => result.SingleAsync(record => record);

    /// <summary>What is made of the only record; errors as for <see cref="SingleAsync(IResultCursor)"/>.</summary>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false)) throw new InvalidOperationException("The result is empty.");
        var record = result.Current;
        return !await result.FetchAsync().ConfigureAwait(false)
            ? operation(record)
            : throw new InvalidOperationException("The result contains more than one element.");
    }

    /// <summary>All records that are left. Ending it by the token ends the query on the server and frees the connection.</summary>
    public static async Task<List<IRecord>> ToListAsync(this IResultCursor result, int initialCapacity = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var list = new List<IRecord>(Math.Max(0, initialCapacity));
        await foreach (var record in result.WithCancellation(cancellationToken).ConfigureAwait(false)) list.Add(record);
        return list;
    }

    /// <summary>All records that are left; as the overload with a capacity.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    /// <summary>What is made of all records that are left.</summary>
    public static async Task<List<T>> ToListAsync<T>(this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        var list = new List<T>(Math.Max(0, initialCapacity));
        await foreach (var record in result.ConfigureAwait(false)) list.Add(operation(record));
        return list;
    }

    /// <summary>Does something with each record that is left.</summary>
    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        await foreach (var record in result.ConfigureAwait(false)) operation(record);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
