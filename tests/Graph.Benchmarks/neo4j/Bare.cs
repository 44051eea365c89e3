using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Neo4j.Driver;

namespace Graph.Benchmarks.Neo4j;

/// <summary>Asks a question as often as it goes by so many sessions at once, and reads every value of the answers.</summary>
internal static class Bare
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Uri uri, string question, int sessions, int seconds)
    {
        var lines = await File.ReadAllLinesAsync(question + ".bare");
        var text = JsonSerializer.Deserialize<string>(lines[0])!;
        var values = lines.Skip(1).Select(line => Cypher.Parameters(JsonDocument.Parse(line).RootElement)).ToArray();
        await using var driver = GraphDatabase.Driver(uri, AuthTokens.None);
        // Each turn is a new process, unlike the servers that it stands beside.
        await AskAsync(WarmUp);
        var began = Stopwatch.GetTimestamp();
        var all = await AskAsync(TimeSpan.FromSeconds(seconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Length / Stopwatch.GetElapsedTime(began).TotalSeconds:0} requests/s, p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms"));

        async Task<double[]> AskAsync(TimeSpan time)
        {
            var (turn, first) = (0, Stopwatch.GetTimestamp());
            var times = await Task.WhenAll(Enumerable.Range(0, sessions).Select(_ => Task.Run(async () =>
            {
                var mine = new List<double>();
                while (Stopwatch.GetTimestamp() is var start && Stopwatch.GetElapsedTime(first, start) < time)
                {
                    var rows = await Cypher.ReadAsync(driver, text, values[Interlocked.Increment(ref turn) % values.Length]);
                    if (Count(rows) == 0)
                        throw new InvalidOperationException("An answer was empty.");
                    mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
                return mine;
            })));
            return [.. times.SelectMany(each => each).Order()];
        }

        double At(double share) => all[(int)((all.Length - 1) * share)];
    }

    private static int Count(object? value) => value is IReadOnlyList<object?> list ? list.Sum(Count) : value is null ? 0 : 1;
}
