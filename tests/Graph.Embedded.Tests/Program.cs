using Graph.Core.Storage;
using Graph.Core.Terms;
using Graph.Embedded;
using Graph.Embedded.Tests;
using Graph.Testing;

// The child process of tests: writes batches to the store in a folder, one after the other or several at once, and names each
// that was acknowledged, until it is killed or has written as many as it was told to.
var (folder, name, most, atOnce) = (args[0], args[1], int.Parse(args[2]), int.Parse(args[3]));
await using var store = await EmbeddedStore.OpenAsync(folder, Ontology.Default, new EmbeddedOptions { Readers = 1 });
var output = new Lock();
var next = 0;
await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
{
    for (var number = Interlocked.Increment(ref next); number <= most; number = Interlocked.Increment(ref next))
    {
        var batch = Episode.Batch($"{name}-{number}");
        await store.WriteAsync(batch);
        lock (output)
        {
            Console.Out.WriteLine(batch.Id);
            Console.Out.Flush();
        }
    }
}));
