using System.Globalization;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;
using Graph.Testing.Asking;

namespace Graph.Stores.Tests;

/// <summary>
/// Questions that nobody thought of, over graphs that nobody drew: a store must answer each as the reference store does, and must
/// answer it the same for ever. Everything follows from a seed, which a failure names; the README tells how to ask more.
/// </summary>
public abstract class GeneratedQuestions
{
    private const int QuestionsPerGraph = 250;

    /// <summary>How many questions are asked in all.</summary>
    protected int Asked => Setting("GRAPH_QUESTIONS") ?? DefaultQuestions;

    /// <summary>How many are asked where the environment does not say.</summary>
    protected virtual int DefaultQuestions => 2_000;

    /// <summary>In how many shapes they come, over and over with other values; null for each in one of its own.</summary>
    protected virtual int? Shapes => null;

    /// <summary>The first seed; the graphs that follow take the next ones.</summary>
    protected static int FirstSeed => Setting("GRAPH_SEED") ?? 20_250_602;

    [SkippableFact]
    public async Task Every_answer_is_the_references()
    {
        for (var (asked, seed) = (0, FirstSeed); asked < Asked; asked += QuestionsPerGraph, seed++)
        {
            var clock = new SettableClock();
            await using var reference = new ReferenceStore(Ontology.Default, clock);
            await using var store = await OpenAsync(clock);
            var questions = await FillAsync(seed, clock, reference, store);

            for (var number = 0; number < Math.Min(QuestionsPerGraph, Asked - asked); number++)
                await CompareAsync(seed, number, questions.Next(), reference, store);
            await CloseAsync(store);
        }
    }

    [SkippableFact]
    public async Task What_was_answered_at_a_place_is_answered_there_for_ever()
    {
        for (var (asked, seed) = (0, FirstSeed + 1_000_000); asked < Asked / 4; asked += 120, seed++)
        {
            var clock = new SettableClock();
            await using var store = await OpenAsync(clock);
            var remembered = await RememberAsync(seed, clock, store);

            await using var snapshot = await store.OpenAsync();
            foreach (var (revision, question, answer) in remembered)
                if (question.At(revision) is { } pinned)
                    Same(seed, pinned, answer, await pinned.AskAsync(snapshot),
                        $"at place {revision}, asked at {await snapshot.LastRevisionAsync()}");
            await snapshot.DisposeAsync();
            await CloseAsync(store);
        }
    }

    /// <summary>Opens an empty store over the shipped ontology.</summary>
    protected abstract Task<IStore> OpenAsync(TimeProvider clock);

    /// <summary>Disposes a store and clears away what <see cref="OpenAsync"/> made.</summary>
    protected virtual Task CloseAsync(IStore store) => store.DisposeAsync().AsTask();

    // A graph of some hundred elements, then batches at random: both stores must tell the same of each.
    private async Task<Questions> FillAsync(int seed, SettableClock clock, IStore reference, IStore store)
    {
        foreach (var batch in new ConflictGraph(seed, 3 + (seed % 14)).Batches(80))
            await WriteAsync(seed, clock, batch, reference, store);
        var writes = new RandomWrites(seed);
        for (var i = 0; i < 15; i++)
        {
            await using var present = await reference.OpenAsync();
            await WriteAsync(seed, clock, await writes.NextAsync(present), reference, store);
        }
        await using var snapshot = await reference.OpenAsync();
        return new Questions(await Subject.ReadAsync(snapshot), seed, Shapes);
    }

    private async Task<List<(long Revision, Question Question, string Answer)>> RememberAsync(int seed, SettableClock clock, IStore store)
    {
        foreach (var batch in new ConflictGraph(seed, 3 + (seed % 8)).Batches(80))
            await OutcomeAsync(store, batch);
        var writes = new RandomWrites(seed, redactions: false);
        var remembered = new List<(long, Question, string)>();
        for (var i = 0; i < 12; i++)
        {
            await using var snapshot = await store.OpenAsync();
            var questions = new Questions(await Subject.ReadAsync(snapshot), seed + (i * 7919), Shapes, first: i * 10);
            for (var number = 0; number < 10; number++)
            {
                var question = questions.Next();
                remembered.Add((await snapshot.LastRevisionAsync(), question, await question.AskAsync(snapshot)));
            }
            clock.Move(TimeSpan.FromSeconds((i % 3) - 1));
            await OutcomeAsync(store, await writes.NextAsync(snapshot));
        }
        return remembered;
    }

    private static async Task WriteAsync(int seed, SettableClock clock, Batch batch, IStore reference, IStore store)
    {
        clock.Move(TimeSpan.FromSeconds(1));
        var (expected, actual) = (await OutcomeAsync(reference, batch), await OutcomeAsync(store, batch));
        if (expected != actual)
            Assert.Fail($"Seed {seed}, batch {batch.Id}: {Describe.Value(batch.Writes)}{Environment.NewLine}"
                + $"expected {expected}{Environment.NewLine}but was  {actual}");
    }

    private static async Task<string> OutcomeAsync(IStore store, Batch batch)
    {
        try
        {
            return Describe.Value(await store.WriteAsync(batch));
        }
        catch (InvalidBatchException refusal)
        {
            return string.Join(Environment.NewLine, refusal.Problems);
        }
    }

    private static async Task CompareAsync(int seed, int number, Question question, IStore reference, IStore store)
    {
        await using var right = await reference.OpenAsync();
        await using var asked = await store.OpenAsync();
        Same(seed, question, await question.AskAsync(right), await question.AskAsync(asked), $"question {number}");
    }

    private static void Same(int seed, Question question, string expected, string actual, string what)
    {
        if (expected == actual)
            return;
        var (right, wrong) = (expected.Split(Environment.NewLine), actual.Split(Environment.NewLine));
        var line = Enumerable.Range(0, Math.Max(right.Length, wrong.Length))
            .First(i => right.ElementAtOrDefault(i) != wrong.ElementAtOrDefault(i));
        Assert.Fail($"""
            Seed {seed}, {what}: {question}
            The answers differ at line {line + 1}:
            expected {right.ElementAtOrDefault(line) ?? "no more"}
            but was  {wrong.ElementAtOrDefault(line) ?? "no more"}
            The whole answer expected:
            {expected}
            """);
    }

    /// <summary>A number of the environment, or null.</summary>
    protected static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;
}
