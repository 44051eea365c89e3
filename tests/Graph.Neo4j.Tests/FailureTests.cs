using System.Net;
using System.Net.Sockets;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

[Collection(RealNeo4jTests.Name)]
public sealed class FailureTests(RealNeo4j server)
{
    [SkippableFact]
    public async Task A_wrong_password_is_told_at_once()
    {
        await using var guarded = await Neo4jServer.StartAsync("--auth", "neo4j/secret");
        Skip.If(guarded is null, Neo4jServer.Missing);
        var options = new Neo4jOptions { Uri = new Uri(guarded!.Uri), User = "neo4j", Password = "wrong" };
        var failure = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(options, Ontology.Default));
        Assert.Equal(("STORE_FAILED", false), (failure.Code, failure.IsTransient));
        Assert.Contains("password", failure.Message, StringComparison.Ordinal);

        await using var store = await Neo4jStore.OpenAsync(options with { Password = "secret" }, Ontology.Default);
        Assert.Equal(1, (await store.WriteAsync(Episode.Batch("a"))).Revision);
    }

    [SkippableFact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var failure = await Assert.ThrowsAsync<StoreException>(
            () => Neo4jStore.OpenAsync(server.Options with { Database = "elsewhere" }, Ontology.Default));
        Assert.Equal("STORE_FAILED", failure.Code);
        Assert.Contains("elsewhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_once_the_time_for_trying_is_over()
    {
        var options = new Neo4jOptions { Uri = new Uri($"bolt://127.0.0.1:{FreePort()}"), RetryTime = TimeSpan.FromMilliseconds(200) };
        var failure = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(options, Ontology.Default));
        Assert.Equal(("STORE_UNAVAILABLE", true), (failure.Code, failure.IsTransient));
        Assert.Contains(options.Uri.Authority, failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_store_that_was_closed_says_so()
    {
        var store = await server.OpenAsync();
        await store.DisposeAsync();
        Assert.Equal("STORE_CLOSED", (await Assert.ThrowsAsync<StoreException>(async () => await store.OpenAsync())).Code);
        Assert.Equal("STORE_CLOSED",
            (await Assert.ThrowsAsync<StoreException>(async () => await store.WriteAsync(Episode.Batch("a")))).Code);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
