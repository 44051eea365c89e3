using System.Text.Json;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Execution;
using Graph.Testing;
using Microsoft.Extensions.Logging;

namespace Graph.Server.Tests.GraphQL;

/// <summary>What clients read when something is wrong.</summary>
public abstract class ErrorTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    [SkippableTheory]
    [InlineData("{ events( }", "GRAPHQL_PARSE_FAILED", "Expected Name")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED", "'nope'")]
    [InlineData("{ events }", "GRAPHQL_VALIDATION_FAILED", "events")]
    [InlineData("{ actor { key } }", "GRAPHQL_VALIDATION_FAILED", "'id'")]
    [InlineData("{ events(first: \"x\") { totalCount } }", "GRAPHQL_VALIDATION_FAILED", "\"x\"")]
    [InlineData("{ events(where: {during: {from: \"2025-13\"}}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED",
        "'2025-13' is no PartialDate; write")]
    [InlineData("{ view(asOf: \"2025-02-30\") { id } }", "GRAPHQL_VALIDATION_FAILED", "'2025-02-30' is no Date; write")]
    [InlineData("{ view(asOf: 2025) { id } }", "GRAPHQL_VALIDATION_FAILED", "text in quotes")]
    [InlineData("{ view(knownAt: \"2025-06-02\") { id } }", "GRAPHQL_VALIDATION_FAILED", "'2025-06-02' is no DateTime; write")]
    [InlineData("{ ontology { terms(vocabulary: NOPE) { code } } }", "GRAPHQL_VALIDATION_FAILED", "NOPE")]
    [InlineData("{ actor(id: \"actor:turkey\") { k: key k: name } }", "GRAPHQL_VALIDATION_FAILED", "different fields")]
    [InlineData("{ ...F } fragment F on Query { ...F }", "GRAPHQL_VALIDATION_FAILED", "within itself")]
    [InlineData("mutation { x }", "OPERATION_NOT_SUPPORTED", "mutations")]
    [InlineData("query A { __typename } query B { __typename }", "OPERATION_UNKNOWN", "operationName")]
    [InlineData("fragment F on Actor { key }", "OPERATION_UNKNOWN", "0 operations")]
    public async Task A_document_that_is_wrong_is_not_run(string query, string code, string said)
    {
        var refusal = await Asker.RefusedAsync(query);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.HasData);
    }

    [SkippableFact]
    public async Task A_variable_that_is_wrong_names_its_place_and_the_mend()
    {
        var refusal = await Asker.RefusedAsync("query ($w: EventFilter) { events(where: $w) { totalCount } }",
            new { w = new { during = new { from = "2025-5" } } });
        Assert.Equal("BAD_USER_INPUT", refusal.Code);
        Assert.Contains("$w.during.from", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("write a year, month or day that exists", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT",
            (await Asker.RefusedAsync("query ($n: Int) { events(first: $n) { totalCount } }", new { n = "1" })).Code);
        Assert.Equal("BAD_USER_INPUT", (await Asker.RefusedAsync("query ($n: Int!) { events(first: $n) { totalCount } }")).Code);
        Assert.Equal("BAD_USER_INPUT",
            (await Asker.RefusedAsync("query ($w: EventFilter) { events(where: $w) { totalCount } }",
            new { w = new { colour = 1 } })).Code);
    }

    [SkippableFact]
    public async Task An_operation_is_chosen_by_its_name()
    {
        const string Both = "query A($c: Kind) { a: __typename search(text: \"x\", kinds: [$c]) { pageInfo { hasNextPage } } } query B { "
            + "b: __typename }";
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal("""{"data":{"b":"Query"}}""", (await Asker.SendAsync(Both, operationName: "B")).GetRawText());
            Assert.Equal("Query", (await Asker.SendAsync(Both, new { c = "ACTOR" }, "A")).At("data.a").GetString());
        }
        var refused = await Asker.SendAsync(Both, operationName: "C");
        Assert.Equal("OPERATION_UNKNOWN", refused.At("errors.0.extensions.code").GetString());
        Assert.Contains("A, B", refused.At("errors.0.message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_nullable_field_that_fails_leaves_the_others_standing()
    {
        var response = await Asker.SendAsync(
            "{ good: actor(id: \"actor:turkey\") { key } bad: actor(id: \"event:x\") { key } nested: actor(id: \"actor:turkey\") { "
                + "stanceOn(issue: \"actor:turkey\") { stance { key } } } }");
        Assert.Equal("""{"good":{"key":"actor:turkey"},"bad":null,"nested":null}""", response.GetProperty("data").GetRawText());
        Assert.Equal(["[\"bad\"]", "[\"nested\",\"stanceOn\"]"],
            response.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.Equal((1, 43), (response.At("errors.0.locations.0.line").GetInt32(), response.At("errors.0.locations.0.column").GetInt32()));
    }

    [SkippableFact]
    public async Task A_required_field_that_fails_takes_what_holds_it_along()
    {
        var response = await Asker.SendAsync("{ good: actor(id: \"actor:turkey\") { key } view { events(first: -1) { totalCount } } }");
        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").ValueKind);
        Assert.Equal("[\"view\",\"events\"]", response.At("errors.0.path").GetRawText());
    }

    [SkippableFact]
    public async Task Variables_and_directives_count_in_every_request_of_the_same_document()
    {
        const string Query =
            "query ($id: ID!, $more: Boolean = false) { actor(id: $id) { key ...M @include(if: $more) ... @skip(if: $more) { kind } } } "
                + "fragment M on Actor { name }";
        Assert.Equal("""{"key":"actor:turkey","kind":"ACTOR"}""",
            (await Asker.AskAsync(Query, new { id = "actor:turkey" })).GetProperty("actor").GetRawText());
        Assert.Equal("""{"key":"actor:russia","name":"Russia"}""",
            (await Asker.AskAsync(Query, new { id = "actor:russia", more = true })).GetProperty("actor").GetRawText());
        Assert.Equal("BAD_USER_INPUT", (await Asker.RefusedAsync(Query, new { id = "actor:russia", more = 1 })).Code);
    }
}

/// <summary>The same, in process.</summary>
public sealed class ErrorsInProcess(TalksWorld world) : ErrorTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;

    [SkippableFact]
    public async Task A_bug_of_ours_is_logged_and_told_by_an_id_only()
    {
        var log = new Journal();
        var asker = new ServiceAsker(new BrokenStore(() => new InvalidOperationException("secret")), World.Clock, log: log);
        var refusal = await asker.RefusedAsync("{ actor(id: \"actor:turkey\") { key } }");
        Assert.Equal("INTERNAL_ERROR", refusal.Code);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        var (id, failure) = Assert.Single(log.Failures);
        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("secret", failure.Message);
    }

    [SkippableFact]
    public async Task A_store_that_fails_is_for_the_transport_to_tell()
    {
        var asker = new ServiceAsker(
            new BrokenStore(() => new StoreException("STORE_BUSY", "The store is busy; ask again.", transient: true)), World.Clock);
        await Assert.ThrowsAsync<StoreException>(() => asker.SendAsync("{ actor(id: \"actor:turkey\") { key } }"));
        Assert.Equal("Query", (await asker.AskAsync("{ __typename }")).GetProperty("__typename").GetString());
    }

    [SkippableFact]
    public async Task A_request_reads_one_snapshot_whatever_is_written_meanwhile()
    {
        await using var store = new ReferenceStore(Ontology.Default, World.Clock);
        await store.WriteAsync(Some.Batch(Some.Actor("First")));
        var counting = new CountingStore(store, () => store.WriteAsync(Some.Batch(Some.Actor("Second"))));
        var data = await new ServiceAsker(counting,
            World.Clock).AskAsync(
            "{ a: actors { totalCount } b: actors { totalCount } view(asOf: \"2025-01-01\") { actors { totalCount } } overview { "
                + "atRevision } }");
        Assert.Equal((1, 1, 1, "1"),
            (data.At("a.totalCount").GetInt32(), data.At("b.totalCount").GetInt32(), data.At("view.actors.totalCount").GetInt32(),
            data.At("overview.atRevision").GetRawText()));
        Assert.Equal((1, 1), (counting.Opened, counting.Closed));
    }

    private sealed class Journal : ILogger<GraphQLService>
    {
        public List<(string Id, Exception Failure)> Failures { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var id = ((IReadOnlyList<KeyValuePair<string, object?>>)state!).Single(pair => pair.Key == "Id").Value!.ToString()!;
            Failures.Add((id, exception!));
        }
    }

    private sealed class BrokenStore(Func<Exception> failure) : IStore
    {
        public string Description => "broken";

        public ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default) => throw failure();

        public ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
            CancellationToken cancellationToken = default) => throw failure();

        public ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) => throw failure();

        public ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default) =>
            throw failure();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
