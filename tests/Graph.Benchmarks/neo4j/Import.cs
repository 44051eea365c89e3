using System.Diagnostics;
using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Neo4j;
using Graph.Testing;

namespace Graph.Benchmarks.Neo4j;

/// <summary>
/// How fast a made-up conflict is recorded in Neo4j, with citations, search, history and the ontology's checks; then a batch that revises
/// some of it, so that the record has a past.
/// </summary>
internal static class Import
{
    private const int Seed = 2025;
    private const int BatchesUnderway = 4;
    private const int EveryRevised = 200;

    public static async Task RunAsync(Uri uri, int events)
    {
        await using var store = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = uri }, Ontology.Default);
        if (await store.FindBatchAsync(Revision(events)) is not null)
        {
            Console.WriteLine($"import: {events} events are there already");
            return;
        }
        var (elements, underway, revised, hubs) = (0L, new Queue<Task<BatchOutcome>>(), new List<Participation>(), 0);
        var watch = Stopwatch.StartNew();
        foreach (var batch in new ConflictGraph(Seed, events).Batches())
        {
            underway.Enqueue(store.WriteAsync(batch).AsTask());
            foreach (var hub in batch.Writes.OfType<Put>().Select(put => put.Element).OfType<Participation>()
                .Where(each => each.Actor == ConflictGraph.Actor(0)))
                if (hubs++ % EveryRevised == 0)
                    revised.Add(hub);
            if (underway.Count > BatchesUnderway)
                elements += (await underway.Dequeue()).Created;
        }
        while (underway.TryDequeue(out var last))
            elements += (await last).Created;
        var seconds = watch.Elapsed.TotalSeconds;
        await store.WriteAsync(
            new Batch
            {
                Id = Revision(events), By = "generator",
                Writes = [.. revised.Select(each => new Put(each with { Confidence = 0.55 }))]
            });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"import: {events} events, {elements} elements in {seconds:0.0} s: {events / seconds:0} events/s, {elements / seconds:0}"
                + $" elements/s; "
            + $"the busiest actor has {hubs} participations, {revised.Count} of them revised since"));
    }

    private static string Revision(int events) => $"revision-{events}";
}
