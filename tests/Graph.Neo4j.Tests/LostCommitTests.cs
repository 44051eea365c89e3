using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

[Collection(RealNeo4jTests.Name)]
public sealed class LostCommitTests(RealNeo4j server)
{
    [SkippableFact]
    public async Task A_commit_whose_answer_is_lost_is_told_as_if_it_had_come_and_applied_once()
    {
        await (await server.OpenAsync()).DisposeAsync();
        await using var cutter = new Cutter(new Uri(server.Real.Uri));
        await using var store = await Neo4jStore.OpenAsync(server.Options with { Uri = cutter.Uri }, Ontology.Default);
        for (var i = 0; i < 5; i++)
        {
            cutter.ToCut = 1;
            var outcome = await store.WriteAsync(Episode.Batch($"b{i}"));
            Assert.Equal((i + 1, Episode.Elements, false), (outcome.Revision, outcome.Created, outcome.Repeated));
        }
        Assert.Equal(5, cutter.Cuts);
        await Whole.CheckAsync(store, [.. Enumerable.Range(0, 5).Select(i => $"b{i}")]);
    }

    [SkippableFact]
    public async Task Where_the_server_stays_away_the_failure_says_that_the_outcome_is_unknown()
    {
        await (await server.OpenAsync()).DisposeAsync();
        var cutter = new Cutter(new Uri(server.Real.Uri));
        await using var store =
            await Neo4jStore.OpenAsync(server.Options with { Uri = cutter.Uri, RetryTime = TimeSpan.Zero }, Ontology.Default);
        cutter.ToCut = 1;
        var failure = await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(Episode.Batch("lost")));
        await cutter.DisposeAsync();
        Assert.Equal(("STORE_UNAVAILABLE", true), (failure.Code, failure.IsTransient));
        Assert.Contains("lost", failure.Message, StringComparison.Ordinal);

        await using var direct = await Neo4jStore.OpenAsync(server.Options, Ontology.Default);
        var known = await direct.FindBatchAsync("lost") is not null;
        var again = await direct.WriteAsync(Episode.Batch("lost"));
        Assert.Equal((1, known), (again.Revision, again.Repeated));
        await Whole.CheckAsync(direct, ["lost"]);
    }
}
