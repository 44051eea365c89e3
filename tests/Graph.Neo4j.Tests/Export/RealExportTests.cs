using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Replication;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests.Export;

/// <summary>Scripts, run by the real cypher-shell on an empty database and read back through the store.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class RealExportTests(RealNeo4j real)
{
    private static readonly Selections Counted = Selections.All(new Selection([Property.Degree, Property.MergedKeys], []));

    [SkippableFact]
    public async Task The_dossiers_loaded_answer_the_same_and_loading_them_again_changes_nothing()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        await using var source = await Exported.DossiersAsync();
        var exported = await Exported.FromAsync(source);
        await real.ClearAsync();

        await real.RunScriptAsync(exported.Script);
        await EqualAsync(source, exported, new View { AtRevision = 2 }, whole: true);
        var once = await CountsAsync();

        await real.RunScriptAsync(exported.Script);
        await EqualAsync(source, exported, new View { AtRevision = 2 }, whole: true);
        Assert.Equal(once, await CountsAsync());
        await using var loaded = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(real.Uri) }, Ontology.Default);
        await using var target = new Testing.ReferenceStore(Ontology.Default, new Testing.SettableClock());
        Assert.Equal("STORE_PARTIAL", (await Assert.ThrowsAsync<StoreException>(() => new RecordCopy(loaded, target).RunAsync())).Code);
    }

    [SkippableTheory]
    [InlineData(1, null, null)]
    [InlineData(2, null, null)]
    [InlineData(3, "2019-06-15", 12)]
    public async Task A_conflict_with_merges_retractions_and_redactions_loaded_answers_the_same(int seed, string? asOf, int? atRevision)
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        await using var source = await Exported.ConflictAsync(seed, events: 25, batches: 60);
        var request = new ExtractRequest
        {
            AsOf = asOf is null
            ? null
            : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), AtRevision = atRevision
        };
        var exported = await Exported.FromAsync(source, request);
        await real.ClearAsync();

        await real.RunScriptAsync(exported.Script);

        await EqualAsync(source, exported, new View { AsOf = request.AsOf, AtRevision = exported.Manifest.View.AtRevision },
            whole: asOf is null);
    }

    [SkippableFact]
    public async Task A_record_that_Neo4j_holds_gives_the_same_script()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        await using var source = await Exported.ConflictAsync(4, events: 25, batches: 60);
        await real.ClearAsync();
        await using var held = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(real.Uri) }, Ontology.Default);
        await new RecordCopy(source, held).RunAsync();

        foreach (var request in (ExtractRequest[])[new(), new() { AtRevision = 9, AsOf = new DateOnly(2019, 6, 15) }])
            Assert.Equal((await Exported.FromAsync(source, request)).Text, (await Exported.FromAsync(held, request)).Text);
    }

    [SkippableFact]
    public async Task Whatever_texts_hold_the_properties_are_those_that_the_store_itself_writes()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        await using var source = new Testing.ReferenceStore(Ontology.Default, new Testing.SettableClock());
        await source.WriteAsync(Some.Batch(
            Some.Actor("Tabs") with
            {
                Names = [new("Tabs\tand", null, NameKind.Official), new("line\nends\r\n", null, NameKind.Alias)],
                Description = "\ta\t\tb\t"
            },
            Some.Actor("Signs") with
            {
                Names =
            [new("…", null, NameKind.Official), new("''\\u0041", null, NameKind.Alias), new("null", null, NameKind.Alias)],
                Description = "—"
            },
            Some.Actor("Plain", country: "UKR"), Some.Place("Figure", latitude: -0.1, longitude: 1e-7), Some.Place("None"),
            Some.Event("Talks", "2025-05-16"), Some.Participation("actor:tabs", "event:talks"),
            Some.Participation("actor:signs", "event:talks", time: "2025/ongoing") with { Confidence = 0.3 }));
        var script = (await Exported.FromAsync(source)).Script;
        await real.ClearAsync();
        await using (var held = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(real.Uri) }, Ontology.Default))
            await new RecordCopy(source, held).RunAsync();
        var written = await PropertiesAsync();
        await real.ClearAsync();

        await real.RunScriptAsync(script);

        Assert.Equal(8, written.Count);
        Assert.Equal(written, await PropertiesAsync());
    }

    [SkippableFact]
    public async Task A_plain_script_makes_what_a_person_would_draw()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        await using var source = await Exported.DossiersAsync();
        var exported = await Exported.FromAsync(source, plain: true);
        await real.ClearAsync();

        await real.RunScriptAsync(exported.Script);
        await real.RunScriptAsync(exported.Script);

        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        async Task<object?> AskAsync(string cypher) => (await (await session.RunAsync(cypher)).SingleAsync())[0];
        Assert.Equal(exported.Elements.Count, Convert.ToInt32(
            await AskAsync("RETURN COUNT { MATCH (n) WHERE n.key IS NOT NULL } + COUNT { MATCH ()-[r]->() WHERE r.key IS NOT NULL } AS c"),
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0L, await AskAsync(
            "MATCH (n) WHERE any(p IN keys(n) WHERE p IN ['json', 'tie', 'revision', 'recordedAt', 'nameWords', 'sortDate', 'actor', "
            + "'source']) AND NOT n:Schema RETURN count(n)"));
        Assert.Equal(0L, await AskAsync(
            "MATCH ()-[r]->() WHERE any(p IN keys(r) WHERE p IN ['json', 'tie', 'revision', 'actor', 'from', 'type']) RETURN count(r)"));
        Assert.Equal(0L, await AskAsync("MATCH (n:RecordHead|Batch|ChangeLog|Version) RETURN count(n)"));
        foreach (var (stance, actor) in exported.Elements.Select(version => version.Content).OfType<Stance>()
            .Select(stance => (stance.Key.Value, stance.Actor.Value)).Take(5))
            Assert.Equal(1L, await AskAsync(
                $"MATCH (:Actor {{key: '{actor}'}})-[:HOLDS]->(s:Stance {{key: '{stance}'}})-[:ON]->(:Issue) RETURN count(s)"));
        Assert.True((long)(await AskAsync(
            "MATCH (:Actor)-[p:PARTICIPATED_IN]->(:Event)-[:HELD_AT]->(:Place {name: 'Çırağan Palace'}) "
            + "WHERE p.role = 'PARTY' RETURN count(p)"))! > 0);
    }

    private async Task EqualAsync(IStore source, Exported exported, View view, bool whole)
    {
        await using var loaded = await Neo4jStore.OpenAsync(new Neo4jOptions { Uri = new Uri(real.Uri) }, Ontology.Default);
        var expected = await Exported.ShownAsync(source, view);
        Assert.Equal(expected, exported.Elements);
        Assert.Equal(expected, await Exported.ShownAsync(loaded, view));
        Assert.Equal(expected, await Exported.ShownAsync(loaded, view with { AtRevision = null }));

        await using var there = await source.OpenAsync();
        await using var here = await loaded.OpenAsync();
        Assert.Equal(view.AtRevision, await here.LastRevisionAsync());
        Assert.Equal(await there.TimeOfAsync(view.AtRevision!.Value), await here.TimeOfAsync(view.AtRevision.Value));
        var (a, b) = (await there.OverviewAsync(view), await here.OverviewAsync(view));
        Assert.Equal(a.Kinds, b.Kinds);
        Assert.Equal(a.EventTypes, b.EventTypes);
        Assert.Equal((a.FirstEvent, a.LastEvent), (b.FirstEvent, b.LastEvent));
        foreach (var kind in Kinds.All)
        {
            var (x, y) = (await ListAsync(there, view, kind), await ListAsync(here, view, kind));
            Assert.Equal(x.Select(row => row.Key), y.Select(row => row.Key));
            if (!whole || !kind.IsEntity())
                continue;
            Assert.Equal(x.Select(row => (row.Key, row.Get<long>(Property.Degree))),
                y.Select(row => (row.Key, row.Get<long>(Property.Degree))));
            Assert.Equal(x.Select(row => row.Get<EquatableList<Key>>(Property.MergedKeys)),
                y.Select(row => row.Get<EquatableList<Key>>(Property.MergedKeys)));
        }
        var narrower = view with
        {
            ExcludeSources =
            [.. expected.Select(version => version.Key).Where(key => key.Kind == Kind.Source).Take(3)]
        };
        Assert.Equal((await Exported.ShownAsync(source, narrower)).Select(version => version.Key),
            (await Exported.ShownAsync(loaded, narrower)).Select(version => version.Key));
        var diary = await here.ChangesAsync(default, int.MaxValue);
        Assert.Superset(expected.Select(version => version.Key).ToHashSet(), diary.Select(change => change.Key).ToHashSet());
    }

    private static async Task<IReadOnlyList<Row>> ListAsync(ISnapshot snapshot, View view, Kind kind) =>
        [.. (await snapshot.FetchAsync(
        new Fetch(view, new ListRoot(kind, null, Order.Default(kind), PageRequest.Whole), Counted))).Rows.OfType<Row>()];

    private async Task<IReadOnlyList<string>> PropertiesAsync()
    {
        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        var rows = await (await session.RunAsync(
            "MATCH (n) WHERE n.tie IS NOT NULL RETURN n.key AS key, properties(n) AS all "
            + "UNION ALL MATCH ()-[n]->() WHERE n.tie IS NOT NULL RETURN n.key AS key, properties(n) AS all")).ToListAsync();
        return [.. rows.OrderBy(row => row[0].As<string>(), StringComparer.Ordinal)
            .Select(row => System.Text.Json.JsonSerializer.Serialize(
            new SortedDictionary<string, object?>(row[1].As<Dictionary<string, object?>>())))];
    }

    private async Task<string> CountsAsync()
    {
        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        var rows = await (await session.RunAsync(
            "MATCH (n) WITH labels(n)[0] AS what, count(*) AS many, sum(size(keys(n))) AS properties RETURN what, many, properties " +
            "UNION ALL MATCH ()-[r]->() WITH type(r) AS what, count(*) AS many, sum(size(keys(r))) AS properties "
            + "RETURN what, many, properties")).ToListAsync();
        return string.Join('\n', rows.Select(row => $"{row[0]} {row[1]} {row[2]}").Order());
    }
}
