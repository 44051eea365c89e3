using System.Diagnostics;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Limits;
using Graph.Testing;

namespace Graph.Server.Tests.GraphQL;

/// <summary>Hostile documents are refused soon, each by its own code.</summary>
public abstract class LimitTests(TalksWorld world)
{
    /// <summary>How they are asked.</summary>
    protected abstract Asker Asker { get; }

    /// <summary>The world that they are asked of.</summary>
    protected TalksWorld World => world;

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "{" + Times(20_000, "a ") + "}", "DOCUMENT_TOO_LONG" },
        { Times(5_000, "(((("), "DOCUMENT_TOO_LONG" },
        { Times(90, "{ events { nodes { participants { nodes { actor ") + "{ key }" + Times(90, "} } } }"), "DOCUMENT_TOO_DEEP" },
        { Times(25, "{ view ") + "{ id }" + Times(25, "}"), "DOCUMENT_TOO_DEEP" },
        { "{ events(where: " + Times(95, "{not: ") + "{}" + Times(95, "}") + ") { totalCount } }", "DOCUMENT_TOO_DEEP" },
        { "{" + Times(2_100, i => $"f{i} ") + "}", "TOO_MANY_FIELDS" },
        { "{" + Times(201, i => $"a{i}: __typename ") + "}", "TOO_MANY_ALIASES" },
        { "{" + Times(67, i => "...F ") + "} fragment F on Query { a: __typename b: __typename c: __typename }", "TOO_MANY_ALIASES" },
        { "{ __typename " + Times(201, "@skip(if: false) ") + "}", "TOO_MANY_DIRECTIVES" },
        { "{ ...F0 }" + Times(30, i => $" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}") + " fragment F30 on Query { ...None }",
        "TOO_MANY_FRAGMENTS" },
        { "{ ...F0 }" + Times(30, i => $" fragment F{i} on Query {{ a{i}: overview {{ atRevision }} ...F{i + 1} ...F{i + 1} }}")
        + " fragment F30 on Query { __typename }", "TOO_MANY_REPEATED_FIELDS" },
        { "{" + Times(300, "overview { atRevision } ") + "}", "TOO_MANY_REPEATED_FIELDS" },
        { "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "INTROSPECTION_TOO_COSTLY" },
        { "{" + Times(20, i => $"s{i}: __schema {{ types {{ fields {{ type {{ name }} args {{ name }} }} }} }} ") + "}",
        "INTROSPECTION_TOO_COSTLY" },
        { "{ events(first: 500) { nodes { participants(first: 500) { nodes { actor { events(first: 3) { totalCount nodes { key } } } } } "
            + "} } }", "QUERY_TOO_COSTLY" },
        { "{ events(first: 500) { edges { node { participants(first: 500) { edges { node { actor { events(first: 3) { edges { cursor } } "
            + "} } } } } } } }", "QUERY_TOO_COSTLY" },
        { "{ claims(first: 1) { nodes { about { " + Times(6, "claims(first: 1) { nodes { about { ") + "key" + Times(6, " } } }")
        + " } } } }", "QUERY_TOO_COSTLY" },
        { "{ events(where: {or: [" + Times(1_001, "{} ") + "]}) { totalCount } }", "FILTER_TOO_LARGE" },
    };

    [SkippableTheory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_document_is_refused_soon(string query, string code)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(code, (await Asker.RefusedAsync(query)).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [SkippableFact]
    public async Task What_is_just_within_the_limits_is_answered_soon()
    {
        var watch = Stopwatch.StartNew();
        await Asker.AskAsync("{" + Times(100, "overview { atRevision } ") + "}");
        await Asker.AskAsync("{" + Times(100, i => $"a{i}: overview {{ b: atRevision }} ") + "}");
        await Asker.AskAsync("{ events(first: 500) { nodes { participants(first: 500) { nodes { actor { key } } } } } }");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [SkippableFact]
    public async Task Only_the_first_of_many_errors_are_told()
    {
        var response = await Asker.SendAsync("{" + Times(300, i => $"f{i} ") + "}");
        Assert.Equal(50, response.GetProperty("errors").GetArrayLength());
    }

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Times(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}

/// <summary>The same, in process.</summary>
public sealed class LimitsInProcess(TalksWorld world) : LimitTests(world), IClassFixture<TalksWorld>
{
    protected override Asker Asker => World.Asker;

    [SkippableFact]
    public async Task Limits_can_be_set()
    {
        var asker = new ServiceAsker(World.Store, World.Clock, new GraphQLLimits { MaxRows = 100, KeptDocuments = 1, MaxFields = 5 });
        Assert.Equal("QUERY_TOO_COSTLY", (await asker.RefusedAsync("{ events(first: 101) { nodes { key } } }")).Code);
        Assert.Equal("TOO_MANY_FIELDS", (await asker.RefusedAsync("{ a b c d e f }")).Code);
        await asker.AskAsync("{ events(first: 100) { nodes { key } } }");
        await asker.AskAsync("{ events(first: 99) { nodes { key } } }");
        await asker.AskAsync("{ events(first: 100) { nodes { key } } }");
    }

    [SkippableFact]
    public async Task A_root_field_is_one_fetch_however_deep_its_selection()
    {
        var counting = new CountingStore(World.Store);
        await new ServiceAsker(counting, World.Clock).AskAsync("""
            {
              events { nodes { name type { label } participants { nodes { actor { name stanceOn(issue: "issue:ceasefire") { stance { score } alternatives { key } } } assertedBy { name } citations { nodes { quote source { publisher { name } } } } } }
                places { name countries within { nodes { to { ... on Place { name } } } } } } totalCount }
            }
            """);
        Assert.Equal((1, 1, 1), (counting.Opened, counting.Fetches, counting.Closed));
    }

    [SkippableFact]
    public async Task A_merged_key_leads_to_the_kept_entity()
    {
        await using var store = new ReferenceStore(Ontology.Default, World.Clock);
        await store.WriteAsync(Some.Batch(Some.Actor("Kept"), Some.Actor("Absorbed")));
        await store.WriteAsync(Some.Writes(new Merge(Some.Key("actor:absorbed"), Some.Key("actor:kept"), "the same")));
        var data = await new ServiceAsker(store, World.Clock).AskAsync("""
            {
              actor(id: "actor:absorbed") { id mergedKeys }
              nodes(ids: ["actor:absorbed", "actor:kept"]) { id }
              actors(where: {key: {eq: "actor:absorbed"}}) { nodes { key } }
              before: view(atRevision: 1) { actor(id: "actor:absorbed") { id mergedKeys } }
            }
            """);
        Assert.Equal("""{"id":"actor:kept","mergedKeys":["actor:absorbed"]}""", data.GetProperty("actor").GetRawText());
        Assert.Equal(["actor:kept", "actor:kept"], data.Texts("nodes", "id"));
        Assert.Equal(["actor:kept"], data.Nodes("actors"));
        Assert.Equal("""{"id":"actor:absorbed?atRevision=1","mergedKeys":[]}""", data.At("before.actor").GetRawText());
    }
}
