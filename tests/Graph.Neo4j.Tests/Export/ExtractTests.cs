using System.Security.Cryptography;
using System.Text.Json;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Neo4j.Export;
using Graph.Testing;

namespace Graph.Neo4j.Tests.Export;

/// <summary>What an extract holds, and that its script is the same for ever and made in little room.</summary>
public sealed class ExtractTests
{
    private static readonly Key Talks = Key.Parse("process:istanbul-talks-2025");

    public static TheoryData<ExtractScope> Parts => new(
        new EventScope(new CodeIn(Property.Type,
        [.. Ontology.Default.Find(Vocabulary.EventType, "NEGOTIATION_ROUND")!.Subtree().Select(term => term.Code)]),
        JsonElement.Parse("{}")),
        new ProcessScope(Talks),
        new FocusScope([Key.Parse("actor:ukraine")], 1));

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task References_of_a_part_are_closed(ExtractScope part)
    {
        await using var store = await Exported.DossiersAsync();

        var exported = await Exported.FromAsync(store, new() { Scope = part });

        var held = exported.Elements.Select(version => version.Key).ToHashSet();
        Assert.All(exported.Elements.SelectMany(version => References.Of(version.Content)), end => Assert.Contains(end.Key, held));
        Assert.InRange(held.Count, 10, (await Exported.ShownAsync(store, View.Default)).Count - 1);
        Assert.Distinct(exported.Elements.Select(version => version.Key));
    }

    [Fact]
    public async Task A_process_comes_with_its_parts_and_what_hangs_on_them()
    {
        await using var store = await Exported.DossiersAsync();
        var all = (await Exported.ShownAsync(store, View.Default)).Select(version => version.Content).ToList();
        var parts = new HashSet<Key> { Talks };
        while (all.OfType<Relation>().Where(relation => relation.Type == "PART_OF" && parts.Contains(relation.To))
            .Select(relation => relation.From).Except(parts).ToList() is { Count: > 0 } more)
            parts.UnionWith(more);
        var facts = all.OfType<Fact>().Where(fact => fact.Ends.Any(end => parts.Contains(end.Key))).Select(fact => fact.Key).ToHashSet();
        var citations = all.OfType<Citation>().Where(citation => parts.Contains(citation.Supports) || facts.Contains(citation.Supports))
            .Select(citation => citation.Key);

        var exported = await Exported.FromAsync(store, new() { Scope = new ProcessScope(Talks) });

        var held = exported.Elements.Select(version => version.Content).ToList();
        Assert.Equal(facts.Order(), held.OfType<Fact>().Select(fact => fact.Key).Order());
        Assert.Equal(citations.Order(), held.OfType<Citation>().Select(citation => citation.Key).Order());
        Assert.Superset(parts, held.Select(element => element.Key).ToHashSet());
    }

    [Fact]
    public async Task What_the_view_hides_is_not_told_even_by_a_key()
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
        var later = Some.Event("Later", "2025-09-01");
        var stance = Some.Stance("actor:a", "issue:i") with { StatedAt = later.Key };
        await store.WriteAsync(
            new Batch { Id = "1", Writes = [new Put(Some.Actor("A")), new Put(Some.Issue("I")), new Put(later), new Put(stance)] });

        var exported = await Exported.FromAsync(store, new() { AsOf = new DateOnly(2025, 6, 1) });

        Assert.Contains(exported.Elements, version => version.Key == stance.Key);
        Assert.DoesNotContain("event:later", exported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_stays_where_its_source_says_that_exports_may_not_carry_it()
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
        var source = Some.Source("Paper") with { Redistributable = false };
        await store.WriteAsync(
            new Batch
            {
                Id = "1",
                Writes = [new Put(Some.Actor("A")), new Put(source), new Put(Some.Citation(source.Key.Value, "actor:a", "Word for word."))]
            });

        var exported = await Exported.FromAsync(store);

        Assert.Contains(exported.Elements, version => version.Content is Citation { Quote: null });
        Assert.DoesNotContain("Word for word.", exported.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_pinned_view_gives_the_same_bytes_whatever_came_later(bool plain)
    {
        await using var store = await Exported.ConflictAsync(5, events: 20, batches: 10);
        var first = await Exported.FromAsync(store, plain: plain);
        await store.WriteAsync(new Batch { Id = "later", Writes = [new Put(Some.Actor("Late comer"))] });

        var again = await Exported.FromAsync(store, new() { AtRevision = first.Manifest.View.AtRevision }, plain);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Manifest.ToJson(), again.Manifest.ToJson());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(first.Script)), first.Manifest.Sha256);
        Assert.Equal(first.Script.Length, first.Manifest.Bytes);
        Assert.StartsWith($"// Whole: {first.Elements.Count} elements: Actor ", first.Text.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_in_the_heading_cannot_end_its_line()
    {
        await using var store = await Exported.ConflictAsync(6, events: 2, batches: 0);
        var part = new EventScope(new KeyIn([]), JsonElement.Parse("""{"name": {"eq": "\u000a MATCH (n) DETACH DELETE n;"}}"""));

        var exported = await Exported.FromAsync(store, new() { Scope = part });

        Assert.DoesNotContain('\\', exported.Text.Split('\n')[0]);
        Assert.Equal("// Whole: 0 elements.", exported.Text.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task Missing_elements_and_revisions_are_refused()
    {
        await using var store = await Exported.DossiersAsync();

        async Task<string> CodeAsync(ExtractRequest request) =>
            (await Assert.ThrowsAsync<InvalidRequestException>(() => Exported.FromAsync(store, request))).Code;
        Assert.Equal("UNKNOWN_KEY", await CodeAsync(new() { Scope = new ProcessScope(Key.Parse("process:nowhere")) }));
        Assert.Equal("UNKNOWN_KEY", await CodeAsync(new() { Scope = new FocusScope([Key.Parse("actor:nobody")], 1) }));
        Assert.Equal("INVALID_REVISION", await CodeAsync(new() { AtRevision = 99 }));
        Assert.Equal("INVALID_VIEW", await CodeAsync(new() { KnownAt = DateTimeOffset.UtcNow.AddDays(1) }));
    }

    [Fact]
    public async Task Twenty_thousand_events_are_written_in_the_room_of_a_few_pages()
    {
        var folder = Directory.CreateTempSubdirectory("graph-export-");
        try
        {
            await using var store = await EmbeddedStore.OpenAsync(folder.FullName, Ontology.Default);
            foreach (var batch in new ConflictGraph(1, 20_000).Batches(20_000))
                await store.WriteAsync(batch);
            await using var extract = await Extract.OpenAsync(store, new(), TimeProvider.System);
            var (before, limit, pieces) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);

            var manifest = await CypherExport.WriteAsync(extract, plain: false, Ontology.Default, "graph test", (_, _) =>
            {
                if (pieces++ % 100 == 99)
                    limit = Math.Max(limit, GC.GetTotalMemory(forceFullCollection: true));
                return ValueTask.CompletedTask;
            });

            Assert.True(manifest.Bytes > 100_000_000, $"{manifest.Bytes} bytes");
            Assert.True(limit - before < 24_000_000, $"{limit - before} bytes were held");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
