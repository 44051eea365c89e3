using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Sqlite;
using Graph.Testing;

namespace Graph.Embedded.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_called_damaged_and_left_alone()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.File, new string('x', 10_000));
        await FailsAsync("STORE_DAMAGED", folder);
        Assert.Equal(new string('x', 10_000), await File.ReadAllTextAsync(folder.File));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_with_both_versions()
    {
        using var folder = new Folder();
        await (await folder.OpenAsync()).DisposeAsync();
        using (var connection = new Connection(folder.File, TimeSpan.Zero))
            connection.Execute("PRAGMA user_version = 999");
        Assert.Contains("999", (await FailsAsync("STORE_NEWER", folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        using var folder = new Folder();
        using (var connection = new Connection(folder.File, TimeSpan.Zero))
            connection.Execute("CREATE TABLE theirs (x)");
        await FailsAsync("STORE_FAILED", folder);
        using (var connection = new Connection(folder.File, TimeSpan.Zero))
            Assert.Equal(1, connection.Number("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_page_that_was_damaged_later_is_told_when_it_is_met()
    {
        using var folder = new Folder();
        await using (var store = await folder.OpenAsync())
            for (var i = 0; i < 100; i++)
                await store.WriteAsync(Episode.Batch($"b{i}"));
        await using (var stream = new FileStream(folder.File, FileMode.Open, FileAccess.ReadWrite))
        {
            // Behind the schema, which is read first.
            stream.Position = stream.Length / 2 / 4096 * 4096;
            await stream.WriteAsync(Enumerable.Repeat((byte)0xAB, (int)(stream.Length - stream.Position)).ToArray());
        }
        await using var damaged = await folder.OpenAsync();
        var failure = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var snapshot = await damaged.OpenAsync();
            await snapshot.FetchAsync(
                new Fetch(View.Default, new ListRoot(Core.Model.Kind.Event, null, Order.Newest, PageRequest.Whole),
                Selections.All(new Selection([Property.Description, Property.Degree], []))));
            await foreach (var version in snapshot.ScanAsync(View.Default, Core.Model.Kinds.All))
                _ = version;
        });
        Assert.Equal("STORE_DAMAGED", failure.Code);
        Assert.Contains("backup", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_file_fails_the_batch_that_did_not_fit_and_nothing_else()
    {
        using var folder = new Folder();
        var written = new List<string>();
        await using (var store = await folder.OpenAsync(new EmbeddedOptions { MaxBytes = 600_000 }))
        {
            var failure = await Assert.ThrowsAsync<StoreException>(async () =>
            {
                for (var i = 0; ; i++)
                {
                    await store.WriteAsync(Episode.Batch($"b{i}"));
                    written.Add($"b{i}");
                }
            });
            Assert.Equal("STORE_FULL", failure.Code);
            Assert.NotEmpty(written);
            await Soundness.CheckAsync(store, written, default);
        }
        Soundness.Check(folder.File);
        await using var roomy = await folder.OpenAsync();
        Assert.Equal(written.Count + 1, (await roomy.WriteAsync(Episode.Batch("more"))).Revision);
    }

    [Fact]
    public async Task A_batch_too_large_for_what_is_left_spoils_none_of_those_that_wait_with_it()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync(new EmbeddedOptions { MaxBytes = 2_000_000 });
        var large = store.WriteAsync(Some.Batch(Enumerable.Range(0, 20_000).Select(i => Some.Actor($"Large {i}")))).AsTask();
        var small = Enumerable.Range(0, 50).Select(i => store.WriteAsync(Episode.Batch($"b{i}")).AsTask()).ToList();
        Assert.Equal("STORE_FULL", (await Assert.ThrowsAsync<StoreException>(() => large)).Code);
        Assert.Equal(Enumerable.Range(1, 50).Select(revision => (long)revision),
            (await Task.WhenAll(small)).Select(outcome => outcome.Revision).Order());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "");
        var failure = await Assert.ThrowsAsync<StoreException>(
            () => EmbeddedStore.OpenAsync(Path.Combine(folder.Path, "file", "below"), Graph.Core.Ontologies.Ontology.Default));
        Assert.Equal("STORE_READ_ONLY", failure.Code);
    }

    // Root may write whatever the permissions say, so this needs another user.
    [SkippableFact]
    public async Task A_file_that_cannot_be_written_is_refused_when_it_is_opened()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "Root may write to everything.");
        using var folder = new Folder();
        await (await folder.OpenAsync()).DisposeAsync();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.File, UnixFileMode.UserRead);
        await FailsAsync("STORE_READ_ONLY", folder);
    }

    [Theory]
    [InlineData(8, "STORE_READ_ONLY")]
    [InlineData(14, "STORE_READ_ONLY")]
    [InlineData(11, "STORE_DAMAGED")]
    [InlineData(26, "STORE_DAMAGED")]
    [InlineData(13, "STORE_FULL")]
    [InlineData(5, "STORE_BUSY")]
    [InlineData(10, "STORE_UNAVAILABLE")]
    [InlineData(1, "STORE_FAILED")]
    public void Every_result_of_SQLite_has_a_code_and_a_mend(int result, string code)
    {
        var failure = Assert.IsType<StoreException>(ErrorTranslator.Of(result, "graph.db", "detail"));
        Assert.Equal(code, failure.Code);
        Assert.Contains("graph.db", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<StoreException> FailsAsync(string code, Folder folder)
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => folder.OpenAsync());
        Assert.Equal(code, failure.Code);
        Assert.Contains(folder.File, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
