using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Replication;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>A record that went from file to server and back is the record that it was.</summary>
[Collection(Neo4jTests.Name)]
public sealed class CopyingThroughNeo4jTests(Neo4jDatabase database) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-copying-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task From_the_embedded_store_to_Neo4j_and_back_nothing_is_lost()
    {
        const int Seed = 11;
        var clock = new SettableClock();
        await using var there = await database.OpenAsync(clock);
        await using var source = await OpenAsync("source", clock);
        await using var back = await OpenAsync("back", clock);
        await FillAsync(source, clock, Seed);

        await new RecordCopy(source, there).RunAsync();
        await new RecordCopy(there, back).RunAsync();

        await SameRecord.CheckAsync(source, back, Seed, limit: 150);
    }

    private async Task<IStore> OpenAsync(string name, TimeProvider clock) =>
        await EmbeddedStore.OpenAsync(Path.Combine(_folder, name), Ontology.Default, new EmbeddedOptions { Clock = clock });

    private static async Task FillAsync(IStore store, SettableClock clock, int seed)
    {
        foreach (var batch in new ConflictGraph(seed, 20).Batches(100))
            await store.WriteAsync(batch);
        var writes = new RandomWrites(seed);
        for (var i = 0; i < 60; i++)
        {
            clock.Move(TimeSpan.FromSeconds(1));
            await using var snapshot = await store.OpenAsync();
            try
            {
                await store.WriteAsync(await writes.NextAsync(snapshot));
            }
            catch (InvalidBatchException)
            {
                // Some are refused, knowingly.
            }
        }
    }
}
