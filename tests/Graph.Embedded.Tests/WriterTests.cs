using System.Text;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Embedded.Tests;

public sealed class WriterTests
{
    [Fact]
    public async Task Batches_that_share_a_commit_have_places_of_their_own_and_a_refused_one_spoils_none()
    {
        using var folder = new Folder();
        await using (var store = await folder.OpenAsync())
        {
            var writes = Enumerable.Range(0, 300).Select(async number =>
            {
                var refused = number % 3 == 0;
                var batch = refused
                    ? Some.Batch([.. Episode.Of($"r{number}"), Some.Participation("actor:nobody", "event:nowhere")])
                    : Episode.Batch($"b{number}");
                if (refused)
                    await Assert.ThrowsAsync<InvalidBatchException>(() => store.WriteAsync(batch).AsTask());
                return refused ? 0 : (await store.WriteAsync(batch)).Revision;
            });
            var revisions = (await Task.WhenAll(writes)).Where(revision => revision > 0).Order().ToList();
            Assert.Equal(Enumerable.Range(1, 200).Select(revision => (long)revision), revisions);
            await Soundness.CheckAsync(store, Enumerable.Range(0, 300).Where(number => number % 3 != 0).Select(number => $"b{number}"),
                default);
        }
        Soundness.Check(folder.File);
    }

    [Fact]
    public async Task The_same_batch_sent_twice_at_once_is_recorded_once()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.WriteAsync(Episode.Batch("same")).AsTask()));
        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Revision));
        Assert.Equal(1, outcomes.Count(outcome => !outcome.Repeated));
    }

    [Fact]
    public async Task A_batch_that_was_given_up_before_it_was_begun_is_not_recorded()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(Episode.Batch("a"), gone.Token).AsTask());
        Assert.Null(await store.FindBatchAsync("a"));
    }

    [Fact]
    public async Task A_closed_store_says_so_and_what_waited_was_written()
    {
        using var folder = new Folder();
        var store = await folder.OpenAsync();
        var waiting = Enumerable.Range(0, 50).Select(number => store.WriteAsync(Episode.Batch($"b{number}")).AsTask()).ToList();
        await store.DisposeAsync();
        Assert.All(await Task.WhenAll(waiting), outcome => Assert.True(outcome.Revision > 0));

        Assert.Equal("STORE_CLOSED",
            (await Assert.ThrowsAsync<StoreException>(() => store.WriteAsync(Episode.Batch("late")).AsTask())).Code);
        Assert.Equal("STORE_CLOSED", (await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync().AsTask())).Code);
    }

    [Fact]
    public async Task What_was_redacted_is_nowhere_in_the_files()
    {
        using var folder = new Folder();
        const string Secret = "Zwetschgenknödel";
        await using (var store = await folder.OpenAsync())
        {
            // The key stays, so a name that must be forgotten has no place in it.
            var actor = Some.Actor($"{Secret} I", "PERSON") with { Key = Some.Key("actor:person-17") };
            await store.WriteAsync(Some.Batch(actor, Some.Actor("Somebody Else")));
            await store.WriteAsync(Some.Batch(actor with { Description = $"Known as {Secret}." }));
            for (var i = 0; i < 50; i++)
                await store.WriteAsync(Episode.Batch($"b{i}"));
            Assert.Contains(Secret, await BytesAsync(folder), StringComparison.Ordinal);
            await store.WriteAsync(Some.Writes(new Redact(actor.Key, "by law")));
            var bytes = await BytesAsync(folder);
            Assert.DoesNotContain(Secret, bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("zwetschgenknodel", bytes, StringComparison.Ordinal);
        }
        Soundness.Check(folder.File);
    }

    private static async Task<string> BytesAsync(Folder folder)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            all.Append(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }
}
