using System.Diagnostics;
using System.Globalization;
using Neo4j.Driver;

// The questions of the benchmark through our client: URI RECORDS READS, or URI seed.
// Prints one line per figure: name, then per second. neo4j-driver.mjs does the same through npm's driver.
await using var driver = GraphDatabase.Driver(args[0], AuthTokens.None);
if (args[1] == "seed")
{
    await Seed.RowsAsync(driver, 1_000_000);
    return;
}
var (records, reads) = (long.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
await Questions.StreamAsync(driver, Questions.Streams["columns"], records, 1_000);
foreach (var (name, text) in Questions.Streams)
{
    Report(name, await Questions.StreamAsync(driver, text, records, 1_000));
    Report($"{name}-unbounded", await Questions.StreamAsync(driver, text, records, -1));
}
await Questions.ReadAsync(driver, 64, Math.Min(reads, 20_000));
foreach (var sessions in new[] { 1, 8, 64 }) Report($"reads-{sessions}", await Questions.ReadAsync(driver, sessions, reads));

static void Report(string name, double perSecond) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {perSecond:0}"));

internal static class Questions
{
    public static readonly Dictionary<string, string> Streams = new()
    {
        ["columns"] = """
            UNWIND range(1, $n) AS i RETURN i AS a, i + 1 AS b, i * 2 AS c, i % 100 AS d, 'text ' + i AS e,
                'constant text' AS f, i * 0.5 AS g, i % 2 = 0 AS h, 'event:ucdp:' + i AS j, 'Istanbul' AS k
            """,
        ["nodes"] = "MATCH (r:Row) RETURN r LIMIT $n",
    };

    public static async Task<double> StreamAsync(IDriver driver, string text, long records, long fetchSize)
    {
        await using var session = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read).WithFetchSize(fetchSize));
        var began = Stopwatch.GetTimestamp();
        var count = 0L;
        await foreach (var record in await session.RunAsync(text, new { n = records }))
            if (record.Keys.Count > 0) count++;
        return count == records
            ? count / Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new InvalidOperationException($"{count} records of {records}");
    }

    public static async Task<double> ReadAsync(IDriver driver, int sessions, int reads)
    {
        var left = reads;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, sessions).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await using var session = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
                var cursor = await session.RunAsync("MATCH (r:Row {key: $key}) RETURN r.key, r.name", new { key = $"row:{reads % 1000}" });
                if ((await cursor.ToListAsync()).Count != 1) throw new InvalidOperationException("A read did not give one record.");
            }
        })));
        return reads / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}

internal static class Seed
{
    public static async Task RowsAsync(IDriver driver, int count)
    {
        await using var session = driver.AsyncSession();
        await (await session.RunAsync("CREATE CONSTRAINT row_key IF NOT EXISTS FOR (r:Row) REQUIRE r.key IS UNIQUE")).ConsumeAsync();
        await (await session.RunAsync(
            """
            UNWIND range(0, $n - 1) AS i CALL (i) {
              CREATE (:Row {key: 'row:' + i, name: 'Row number ' + i, number: i, half: i / 2.0, even: i % 2 = 0,
                day: date('2025-01-01') + duration({days: i % 365}), kind: 'TALKS', place: 'Istanbul', city: 'Çırağan', weight: i % 100})
            } IN TRANSACTIONS OF 10000 ROWS
            """,
            new { n = count })).ConsumeAsync();
    }
}
