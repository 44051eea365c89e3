using Graph.Core.Ontologies;
using Graph.Core.Replication;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Testing;

// The child process of tests. It names whatever is on disk as soon as it is, until it is killed or done.
await (args[0] == "copy" ? CopyAsync(args[1], args[2]) : WriteAsync(args[1], args[2], int.Parse(args[3]), int.Parse(args[4])));

// Records batches in the store of a folder, one after the other or several at once.
static async Task WriteAsync(string folder, string name, int limit, int atOnce)
{
    await using var store = await EmbeddedStore.OpenAsync(folder, Ontology.Default, new EmbeddedOptions { Readers = 1 });
    var next = 0;
    await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
    {
        for (var number = Interlocked.Increment(ref next); number <= limit; number = Interlocked.Increment(ref next))
        {
            var batch = Episode.Batch($"{name}-{number}");
            await store.WriteAsync(batch);
            Lines.Write(batch.Id);
        }
    }));
}

static async Task CopyAsync(string from, string to)
{
    await using var source = await EmbeddedStore.OpenAsync(from, Ontology.Default, new EmbeddedOptions { Readers = 1 });
    await using var target = await EmbeddedStore.OpenAsync(to, Ontology.Default, new EmbeddedOptions { Readers = 1 });
    await new RecordCopy(source, target).RunAsync(new Lines());
}

/// <summary>Writes lines that the parent process can rely on.</summary>
internal sealed class Lines : IProgress<CopyProgress>
{
    private static readonly Lock Output = new();

    public static void Write(string line)
    {
        lock (Output)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }

    public void Report(CopyProgress value) => Write($"{value.Revision}");
}
