using System.Diagnostics;
using System.Globalization;
using Graph.Core.Recording;
using Graph.Neo4j.Mapping;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Benchmarks.Neo4j;

/// <summary>
/// What the server itself takes in: the properties that an import writes, by the bare client, into an empty database without an
/// index, a constraint, a relationship or a look at what is there. No store can be faster that keeps these properties.
/// </summary>
internal static class Ceiling
{
    private const int RowsInTransaction = 10_000;

    public static async Task RunAsync(Uri uri, int events, int sessions)
    {
        await using var driver = GraphDatabase.Driver(uri, AuthTokens.None);
        var recorded = new Recorded(1, DateTimeOffset.UtcNow, "generator", 1);
        var chunks = new ConflictGraph(2025, events).Batches().SelectMany(batch => batch.Writes).OfType<Put>()
            .Select(put => (object)PropertyMapper.Version(
            new ElementVersion { Content = put.Element, Recorded = recorded, Operation = Operation.Created }, null))
            .Chunk(RowsInTransaction).ToArray();
        var abreast = new ParallelOptions { MaxDegreeOfParallelism = sessions };
        // The first half warms the server up.
        var half = chunks.Length / 2;
        await Parallel.ForEachAsync(chunks.Take(half), abreast, WriteAsync);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(chunks.Skip(half), abreast, WriteAsync);
        var rate = chunks.Skip(half).Sum(chunk => chunk.Length) / watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ceiling, {sessions} sessions: {rate:0} elements/s, {rate * events / chunks.Sum(chunk => chunk.Length):0} events/s"));

        async ValueTask WriteAsync(object[] rows, CancellationToken cancellationToken)
        {
            await using var session = driver.AsyncSession();
            var cursor = await session.RunAsync("UNWIND $rows AS row CREATE (x:Element) SET x = row",
                new Dictionary<string, object?> { ["rows"] = rows });
            await cursor.ConsumeAsync();
        }
    }
}
