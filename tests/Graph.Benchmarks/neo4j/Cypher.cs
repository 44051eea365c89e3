using System.Text.Json;
using Neo4j.Driver;

namespace Graph.Benchmarks.Neo4j;

/// <summary>Asks through our Bolt client, without anything of the store.</summary>
internal static class Cypher
{
    public static async Task<IReadOnlyList<IReadOnlyList<object?>>> ReadAsync(IDriver driver, string text,
        Dictionary<string, object?> parameters)
    {
        await using var session = driver.AsyncSession(options => options.WithDefaultAccessMode(AccessMode.Read));
        var cursor = await session.RunAsync(text, parameters);
        return [.. (await cursor.ToListAsync()).Select(
            record => (IReadOnlyList<object?>)[.. Enumerable.Range(0, record.Keys.Count).Select(i => record[i])])];
    }

    public static Dictionary<string, object?> Parameters(JsonElement values) =>
        values.EnumerateObject()
        .ToDictionary(each => each.Name,
        each => each.Value.ValueKind == JsonValueKind.Number ? each.Value.GetInt64() : (object?)each.Value.GetString());
}
