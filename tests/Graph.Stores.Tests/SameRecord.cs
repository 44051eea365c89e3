using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Testing.Asking;

namespace Graph.Stores.Tests;

/// <summary>
/// Whether two stores hold one record: the same sequence, the same diary, everything at every revision, and the same answers.
/// </summary>
internal static class SameRecord
{
    /// <summary>Compares two stores.</summary>
    /// <param name="expected">The record as it should be.</param>
    /// <param name="actual">The record as it is.</param>
    /// <param name="seed">What decides which questions are asked.</param>
    /// <param name="limit">At most so many revisions are looked at, spread over the sequence, and so many questions asked.</param>
    /// <param name="shapes">In how many shapes they are asked; null for each in one of its own.</param>
    public static async Task CheckAsync(IStore expected, IStore actual, int seed, int limit, int? shapes = null)
    {
        await using var right = await expected.OpenAsync();
        await using var asked = await actual.OpenAsync();
        Assert.Equal(await right.BatchesAsync(0, int.MaxValue), await asked.BatchesAsync(0, int.MaxValue));
        foreach (var batch in await right.BatchesAsync(0, int.MaxValue))
            Assert.Equal(batch.Revision, await actual.FindBatchAsync(batch.Id));
        Same($"Seed {seed}, the diary", await ChangesAsync(right), await ChangesAsync(asked));
        var last = await right.LastRevisionAsync();
        foreach (var revision in Enumerable.Range(0, limit).Select(i => last * i / (limit - 1)).Distinct())
            Same($"Seed {seed}, everything at place {revision}", await ScanAsync(right, revision), await ScanAsync(asked, revision));

        var questions = new Questions(await Subject.ReadAsync(right), seed, shapes);
        for (var number = 0; number < limit; number++)
        {
            var question = questions.Next();
            Same($"Seed {seed}, question {number}: {question}", Lines(await question.AskAsync(right)),
                Lines(await question.AskAsync(asked)));
        }
    }

    private static void Same(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var (common, more) = (Math.Min(expected.Count, actual.Count), Math.Max(expected.Count, actual.Count));
        var line = Enumerable.Range(0, more).FirstOrDefault(i => i >= common || expected[i] != actual[i], -1);
        Assert.True(line < 0, $"""
            {what}: they differ at line {line + 1}:
            expected {expected.ElementAtOrDefault(line) ?? "no more"}
            but was  {actual.ElementAtOrDefault(line) ?? "no more"}
            """);
    }

    private static string[] Lines(string answer) => answer.Split(Environment.NewLine);

    private static async Task<IReadOnlyList<string>> ChangesAsync(ISnapshot snapshot) =>
        [.. (await snapshot.ChangesAsync(default, int.MaxValue)).Select(Describe.Value)];

    private static async Task<IReadOnlyList<string>> ScanAsync(ISnapshot snapshot, long revision)
    {
        var versions = new List<string>();
        await foreach (var version in snapshot.ScanAsync(new View { AtRevision = revision }, Kinds.All))
            versions.Add(Describe.Value(version));
        return versions;
    }
}
