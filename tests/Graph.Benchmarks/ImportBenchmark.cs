using System.Diagnostics;
using System.Globalization;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Testing;

namespace Graph.Benchmarks;

/// <summary>How fast a made-up conflict is recorded, with citations, search, history and the ontology's checks.</summary>
internal static class ImportBenchmark
{
    private const int Seed = 2025;
    private const int BatchesUnderway = 10;

    public static async Task RunAsync(int events)
    {
        var folder = Directory.CreateTempSubdirectory("graph-import-").FullName;
        try
        {
            var (elements, seconds) = await ImportAsync(folder, events);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{events} events, {elements} elements in {seconds:0.0} s: {events / seconds:0} events/s, {elements / seconds:0}"
                    + $" elements/s; "
                + $"file {new FileInfo(Path.Combine(folder, "graph.db")).Length >> 20} MiB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Records the graph in a folder; tells how many elements it took how many seconds, making them included.</summary>
    public static async Task<(long Elements, double Seconds)> ImportAsync(string folder, int events)
    {
        await using var store = await EmbeddedStore.OpenAsync(folder, Ontology.Default);
        var watch = Stopwatch.StartNew();
        var (elements, underway) = (0L, new Queue<Task<BatchOutcome>>());
        foreach (var batch in new ConflictGraph(Seed, events).Batches())
        {
            // A few wait for the writer while the next is made, so that they share commits.
            underway.Enqueue(store.WriteAsync(batch).AsTask());
            if (underway.Count > BatchesUnderway)
                elements += (await underway.Dequeue()).Created;
        }
        while (underway.TryDequeue(out var last))
            elements += (await last).Created;
        return (elements, watch.Elapsed.TotalSeconds);
    }
}
