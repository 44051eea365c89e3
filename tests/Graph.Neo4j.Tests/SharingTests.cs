using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

[Collection(RealNeo4jTests.Name)]
public sealed class SharingTests(RealNeo4j server)
{
    [SkippableFact]
    public async Task Two_stores_on_one_database_see_each_others_batches_at_once()
    {
        await using var one = await server.OpenAsync();
        await using var other = await Neo4jStore.OpenAsync(server.Options, Ontology.Default);
        for (var i = 0; i < 10; i += 2)
        {
            Assert.Equal(i + 1, (await one.WriteAsync(Episode.Batch($"b{i}"))).Revision);
            await using var seen = await other.OpenAsync();
            Assert.Equal(i + 1, await seen.LastRevisionAsync());
            Assert.Equal(i + 1, await seen.CountAsync(View.Default, Kind.Event, null));
            Assert.Equal(i + 2, (await other.WriteAsync(Episode.Batch($"b{i + 1}"))).Revision);
            Assert.Equal(i + 1, await seen.CountAsync(View.Default, Kind.Event, null));
        }
        Assert.True((await other.WriteAsync(Episode.Batch("b0"))).Repeated);
        await Whole.CheckAsync(one, [.. Enumerable.Range(0, 10).Select(i => $"b{i}")]);
    }

    [SkippableFact]
    public async Task Two_stores_that_write_at_once_take_places_in_turn()
    {
        await using var one = await server.OpenAsync();
        await using var other = await Neo4jStore.OpenAsync(server.Options, Ontology.Default);
        var revisions = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(async i => (await (i % 2 == 0 ? one : other).WriteAsync(Episode.Batch($"b{i}"))).Revision));
        Assert.Equal(Enumerable.Range(1, 40).Select(revision => (long)revision), revisions.Order());
        await Whole.CheckAsync(other, [.. Enumerable.Range(0, 40).Select(i => $"b{i}")]);
    }

    [SkippableFact]
    public async Task A_reader_gets_past_a_writer_that_died_between_its_counts()
    {
        await using var store = await server.OpenAsync();
        await store.WriteAsync(Episode.Batch("a"));
        await server.RunAsync("MATCH (g:CommitFence) SET g.begun = g.begun + 1");

        await using var snapshot = await store.OpenAsync();
        Assert.Equal(1, await snapshot.LastRevisionAsync());
        Assert.Equal(true, (await server.RunAsync("MATCH (g:CommitFence) RETURN g.begun = g.ended"))[0][0]);
    }
}
