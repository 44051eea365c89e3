using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;
using Graph.Testing.Asking;

namespace Graph.Stores.Tests;

public sealed class ConflictGraphTests
{
    [Fact]
    public void The_same_seed_makes_the_same_graph()
    {
        Assert.Equal(new ConflictGraph(7, 50).Elements(), new ConflictGraph(7, 50).Elements());
        Assert.NotEqual(new ConflictGraph(7, 50).Elements(), new ConflictGraph(8, 50).Elements());
    }

    [Fact]
    public void The_size_of_batches_changes_no_element()
    {
        var graph = new ConflictGraph(7, 50);

        Assert.Equal(graph.Elements(), graph.Batches(25).SelectMany(batch => batch.Writes).Cast<Put>().Select(put => put.Element));
        Assert.True(graph.Batches(25).Count() > 10);
        Assert.Distinct(graph.Batches(25).Select(batch => batch.Id));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 30)]
    [InlineData(3, 600)]
    public async Task A_graph_is_recorded_without_a_problem(int seed, int events)
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());

        foreach (var batch in new ConflictGraph(seed, events).Batches())
            await store.WriteAsync(batch);

        await using var snapshot = await store.OpenAsync();
        Assert.Equal(events, await snapshot.CountAsync(View.Default, Kind.Event, null));
        Assert.Equal(new ConflictGraph(seed, events).Elements().Count(), (await snapshot.ChangesAsync(default, int.MaxValue)).Count);
    }

    [Fact]
    public void It_looks_like_a_conflict()
    {
        var elements = new ConflictGraph(1, 3_000).Elements().ToList();
        var events = elements.OfType<Event>().ToList();
        var facts = elements.OfType<Fact>().ToList();

        // A few hubs are in most events, and most actors in few.
        var busy = elements.OfType<Participation>().GroupBy(participation => participation.Actor).Select(group => group.Count())
            .OrderDescending().ToList();
        Assert.InRange(busy[0], events.Count / 2, events.Count);
        Assert.InRange(busy[busy.Count / 2], 1, events.Count / 20);
        // Dates of every precision, and none.
        Assert.Contains(events, happened => happened.Date.IsUndated);
        Assert.Contains(events, happened => happened.Date is { Start.IsDay: false });
        Assert.Contains(events, happened => happened.Date is { Start: null, End: not null });
        Assert.InRange(events.Count(happened => happened.Date is { Start: { IsDay: true } start } && start == happened.Date.End),
            events.Count / 2, events.Count);
        // Contested ground, figures that contradict each other, facts without a citation and with a speaker.
        Assert.Contains(elements.OfType<Relation>().Where(relation => relation.Type == "WITHIN").GroupBy(relation => relation.From),
            within => within.Count() > 1);
        Assert.Contains(elements.OfType<Claim>().GroupBy(claim => (claim.About, claim.Field)),
            claims => claims.Select(claim => claim.Number).Distinct().Count() > 1);
        Assert.InRange(facts.Count(fact => fact.Uncited is not null), 1, facts.Count / 2);
        Assert.Contains(elements.OfType<Citation>(), citation => citation.Speaker is not null);
    }

    [Fact]
    public async Task Random_writes_are_mostly_recorded_and_do_everything()
    {
        var done = new HashSet<Operation>();
        var (recorded, refused) = (0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
            foreach (var batch in new ConflictGraph(seed, 6).Batches())
                await store.WriteAsync(batch);
            var writes = new RandomWrites(seed);
            for (var i = 0; i < 15; i++)
            {
                await using var snapshot = await store.OpenAsync();
                try
                {
                    await store.WriteAsync(await writes.NextAsync(snapshot));
                    recorded++;
                }
                catch (InvalidBatchException)
                {
                    refused++;
                }
            }
            await using var end = await store.OpenAsync();
            done.UnionWith((await end.ChangesAsync(default, int.MaxValue)).Select(change => change.Version.Operation));
        }

        Assert.Equal(Enum.GetValues<Operation>(), done.Order());
        Assert.InRange(refused, 1, recorded / 2);
    }

    [Fact]
    public async Task The_same_seed_asks_the_same_questions_and_some_of_every_kind()
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
        foreach (var batch in new ConflictGraph(1, 10).Batches())
            await store.WriteAsync(batch);
        await using var snapshot = await store.OpenAsync();
        var subject = await Subject.ReadAsync(snapshot);
        string[] Ask(int seed)
        {
            var questions = new Questions(subject, seed);
            return [.. Enumerable.Range(0, 500).Select(_ => questions.Next().ToString())];
        }

        Assert.Equal(Ask(1), Ask(1));
        Assert.NotEqual(Ask(1), Ask(2));
        var words = string.Join('\n', Ask(3));
        foreach (var type in typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question)))
            .Concat(typeof(Filter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Filter)) || type.IsSubclassOf(typeof(Hop)))))
        {
            Assert.Contains(type.Name + "(", words, StringComparison.Ordinal);
        }
        foreach (var by in Enum.GetValues<OrderBy>())
            Assert.Contains($"By={by}", words, StringComparison.Ordinal);
    }
}
