using System.Buffers;
using System.Text;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Server.Tests.GraphQL;

/// <summary>What the transport builds on.</summary>
public sealed class ServiceTests(TalksWorld world) : IClassFixture<TalksWorld>
{
    [Fact]
    public async Task The_registered_service_answers_over_the_registered_store()
    {
        var (outcome, json) =
            await ExecuteAsync(new GraphQLRequest("query Turkey { actor(id: \"actor:turkey\") { turkish: name(language: \"tr\") } }"));
        Assert.Equal("""{"data":{"actor":{"turkish":"Türkiye"}}}""", json);
        Assert.Equal((true, "Turkey", false), (outcome.HasData, outcome.OperationName, outcome.IsPinned));
        Assert.Empty(outcome.ErrorCodes);
    }

    [Fact]
    public async Task A_request_error_has_no_data()
    {
        var (outcome, json) = await ExecuteAsync(new GraphQLRequest("{ nope }"));
        Assert.False(outcome.HasData);
        Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], outcome.ErrorCodes);
        Assert.StartsWith("""{"errors":[{"message":"Cannot query field 'nope'""", json, StringComparison.Ordinal);
        Assert.Equal(["QUERY_MISSING"], (await ExecuteAsync(new GraphQLRequest(null))).Outcome.ErrorCodes);
    }

    [Fact]
    public async Task Only_queries_may_be_allowed()
    {
        Assert.Equal(["MUTATION_NOT_ALLOWED"],
            (await ExecuteAsync(new GraphQLRequest("mutation { x }"), queriesOnly: true)).Outcome.ErrorCodes);
        Assert.True((await ExecuteAsync(new GraphQLRequest("{ __typename }"), queriesOnly: true)).Outcome.HasData);
    }

    [Fact]
    public async Task A_cancelled_request_is_given_up()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ExecuteAsync(new GraphQLRequest("{ overview { atRevision } }"), cancellationToken: cancelled.Token));
    }

    private async Task<(GraphQLOutcome Outcome, string Json)> ExecuteAsync(GraphQLRequest request, bool queriesOnly = false,
        CancellationToken cancellationToken = default)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(new Shared(world.Store)).AddGraphQLApi()
            .BuildServiceProvider();
        var output = new ArrayBufferWriter<byte>();
        var outcome = await services.GetRequiredService<GraphQLService>().ExecuteAsync(request, output, queriesOnly, cancellationToken);
        return (outcome, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    // The world's store outlives the services of one test.
    private sealed class Shared(IStore store) : IStore
    {
        public string Description => store.Description;

        public ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default) => store.OpenAsync(cancellationToken);

        public ValueTask<IReadOnlyList<Core.Recording.BatchOutcome>> WriteAsync(IReadOnlyList<Core.Recording.Batch> batches,
            bool dryRun = false, CancellationToken cancellationToken = default) =>
            store.WriteAsync(batches, dryRun, cancellationToken);

        public ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) =>
            store.FindBatchAsync(batchId, cancellationToken);

        public ValueTask RestoreAsync(IReadOnlyList<Core.Recording.Restoration> restorations,
            CancellationToken cancellationToken = default) => store.RestoreAsync(restorations, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
