using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

[Collection(RealNeo4jTests.Name)]
public sealed class MigrationTests(RealNeo4j server)
{
    [SkippableFact]
    public async Task Opening_again_changes_nothing_and_keeps_everything()
    {
        await using (var store = await server.OpenAsync())
            await store.WriteAsync(Episode.Batch("a"));
        var before = await SchemaAsync();

        await using var again = await Neo4jStore.OpenAsync(server.Options, Ontology.Default);
        Assert.Equal(1, await again.FindBatchAsync("a"));
        Assert.Equal(before, await SchemaAsync());
    }

    [SkippableFact]
    public async Task Several_may_open_a_new_database_at_once()
    {
        await ForgetAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Neo4jStore.OpenAsync(server.Options, Ontology.Default)));
        var outcomes = await Task.WhenAll(stores.Select((store, i) => store.WriteAsync(Episode.Batch($"b{i}")).AsTask()));
        Assert.Equal([1, 2, 3, 4], outcomes.Select(outcome => outcome.Revision).Order());
        foreach (var store in stores)
            await store.DisposeAsync();
        Assert.Equal("1", (await server.RunAsync("MATCH (l:RecordHead) RETURN toString(count(*))"))[0][0]);
        Assert.DoesNotContain(await SchemaAsync(), index => !index.EndsWith("ONLINE", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_database_of_a_newer_version_is_refused_with_both_versions()
    {
        await (await server.OpenAsync()).DisposeAsync();
        await server.RunAsync("MATCH (s:Schema) SET s.known = s.version, s.version = 999");
        try
        {
            var failure = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(server.Options, Ontology.Default));
            Assert.Equal("STORE_NEWER", failure.Code);
            Assert.Contains("999", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            await server.RunAsync("MATCH (s:Schema) SET s.version = s.known REMOVE s.known");
        }
    }

    [SkippableFact]
    public async Task Who_only_asks_makes_nothing_in_an_empty_database()
    {
        await ForgetAsync();
        var failure = await Assert.ThrowsAsync<StoreException>(
            () => Neo4jStore.OpenAsync(server.Options with { MakeMissing = false }, Ontology.Default));
        Assert.Equal("STORE_MISSING", failure.Code);
        Assert.Equal(0L, (await server.RunAsync("MATCH (n) RETURN count(n)"))[0][0]);
        Assert.Empty(await server.RunAsync("SHOW CONSTRAINTS YIELD name"));
    }

    [SkippableTheory]
    [InlineData(true, "(:Actor {key: 'actor:ukraine'})")]
    [InlineData(false, "(:Actor {key: 'actor:ukraine'})")]
    [InlineData(false, "(:RecordHead {revision: 7, name: 'warehouse'}), (:Customer {name: 'x'})")]
    public async Task A_database_that_holds_something_else_is_left_alone(bool opened, string something)
    {
        await ForgetAsync();
        if (opened)
            await (await Neo4jStore.OpenAsync(server.Options, Ontology.Default)).DisposeAsync();
        await server.RunAsync($"CREATE {something}");
        var before = await SchemaAsync();
        foreach (var makeMissing in new[] { true, false })
        {
            var failure = await Assert.ThrowsAsync<StoreException>(
                () => Neo4jStore.OpenAsync(server.Options with { MakeMissing = makeMissing }, Ontology.Default));
            Assert.Equal("STORE_FOREIGN", failure.Code);
        }
        Assert.Equal(before, await SchemaAsync());
    }

    private async Task ForgetAsync()
    {
        await server.Real.ClearAsync();
        await server.RunAsync("MATCH (s:Schema) DELETE s");
        foreach (var row in await server.RunAsync("SHOW CONSTRAINTS YIELD name"))
            await server.RunAsync($"DROP CONSTRAINT `{row[0]}`");
        foreach (var row in await server.RunAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
            await server.RunAsync($"DROP INDEX `{row[0]}`");
    }

    private async Task<IEnumerable<string>> SchemaAsync() =>
        (await server.RunAsync("SHOW INDEXES YIELD name, state RETURN name + ' ' + state AS index ORDER BY index")).Select(
        row => (string)row[0]!);
}
