using Neo4j.Driver;

namespace Graph.Testing;

/// <summary>Queries of tests, each in a transaction of its own.</summary>
public static class DriverQueries
{
    /// <summary>Runs a query and returns what <paramref name="map"/> makes of each record.</summary>
    public static async Task<List<T>> QueryAsync<T>(
        this IDriver driver, string cypher, Func<IRecord, T> map, CancellationToken cancellationToken = default)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(cypher);
        return [.. (await cursor.ToListAsync(cancellationToken)).Select(map)];
    }

    /// <summary>Runs a query to its end.</summary>
    public static Task QueryAsync(this IDriver driver, string cypher, CancellationToken cancellationToken = default) =>
        driver.QueryAsync(cypher, record => record, cancellationToken);
}
