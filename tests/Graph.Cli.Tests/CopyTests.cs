using System.Text.Json;
using Graph.Cli.Tests.Support;
using Graph.Testing;

namespace Graph.Cli.Tests;

/// <summary>Whole records from store to store, by the command.</summary>
public sealed class CopyTests(AskingTests.Loaded loaded) : IClassFixture<AskingTests.Loaded>, IDisposable
{
    private readonly Folder _folder = new();

    private string Copy => _folder.At("copy");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_answers_like_its_source_and_copying_again_does_nothing()
    {
        var ran = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", Copy);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Matches(
            "^Copied 2 revisions with [0-9]+ versions from embedded, in .*graph.db, to embedded, in .*graph.db; the last revision is 2.\n$",
            ran.Out);
        await SameAnswersAsync(Copy);
        Assert.Matches("^Nothing to copy: embedded, in .*, holds every revision of embedded, in .*, 2 revisions in all.\n$",
            (await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", Copy)).Out);
    }

    [Fact]
    public async Task The_store_of_the_settings_is_the_default_source_and_the_outcome_can_be_JSON()
    {
        var told = JsonElement.Parse((await InProcess.RunAsync("copy", "--to", Copy, "--json", "--data", loaded.Data)).Out);

        Assert.Equal("2", told.GetProperty("lastRevision").GetRawText());
        Assert.Equal((0, 2), (told.GetProperty("foundRevisions").GetInt64(), told.GetProperty("copiedRevisions").GetInt64()));
        Assert.True(told.GetProperty("copiedVersions").GetInt64() > 900);
        Assert.Contains(loaded.Data, told.GetProperty("from").GetString(), StringComparison.Ordinal);
        Assert.Contains(Copy, told.GetProperty("to").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_brought_up_to_date_by_copying_again()
    {
        await InProcess.RunAsync("import", Repository.At("schema", "dossiers", "istanbul-2025.yaml"), "--data", _folder.Data);
        Assert.StartsWith("Copied 1 revision with ", (await InProcess.RunAsync("copy", "--to", Copy, "--data", _folder.Data)).Out,
            StringComparison.Ordinal);
        await InProcess.RunAsync("import", Repository.At("schema", "dossiers", "istanbul-2025-july.yaml"), "--data", _folder.Data);
        Assert.StartsWith("Copied 1 revision with ", (await InProcess.RunAsync("copy", "--to", Copy, "--data", _folder.Data)).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_holds_another_record_is_refused_and_stays_unchanged()
    {
        await InProcess.RunAsync("import", Repository.At("schema", "dossiers", "istanbul-2025.yaml"), "--data", Copy);
        var before = await StatsAsync(Copy);

        var ran = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", Copy);

        Assert.Equal((1, ""), (ran.Code, ran.Out));
        Assert.Contains("the target holds another record", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await StatsAsync(Copy));
    }

    [Fact]
    public async Task A_store_is_not_copied_onto_itself_nor_from_a_missing_one()
    {
        var itself = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", loaded.Data);
        Assert.Equal(1, itself.Code);
        Assert.Contains("cannot be copied onto itself", itself.Error, StringComparison.Ordinal);

        foreach (var almost in (string[])["127.0.0.1:7687", "bolt:/127.0.0.1:7687"])
        {
            var address = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", almost);
            Assert.Equal(1, address.Code);
            Assert.Contains("write bolt://HOST:PORT", address.Error, StringComparison.Ordinal);
        }
        var file = _folder.Write("graph.txt", "no folder");
        var intoFile = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", file);
        Assert.Equal((1, $"'{file}' is a file; name a folder, or bolt://HOST:PORT for a Neo4j.\n"), (intoFile.Code, intoFile.Error));
        var nowhere = await InProcess.RunAsync("copy", "--from", _folder.At("nowhere"), "--to", Copy);
        Assert.Equal(3, nowhere.Code);
        Assert.Contains("There is no graph in", nowhere.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Copy));
    }

    [SkippableFact]
    public async Task To_Neo4j_and_back_it_is_the_same_record()
    {
        await using var server = await Neo4jServer.StartAsync();
        Skip.If(server is null, Neo4jServer.Missing);
        await server!.ClearAsync();

        var there = await InProcess.RunAsync("copy", "--from", loaded.Data, "--to", server.Uri);
        Assert.Equal((0, ""), (there.Code, there.Error));
        Assert.Matches(
            "^Copied 2 revisions with [0-9]+ versions from embedded, in .*, to Neo4j, at bolt://.*, database neo4j; "
            + "the last revision is 2.\n$",
            there.Out);
        Assert.Equal(0, (await InProcess.RunAsync("copy", "--from", server.Uri, "--to", Copy)).Code);

        await SameAnswersAsync("--store", "neo4j", "--neo4j-uri", server.Uri);
        await SameAnswersAsync(Copy);
    }

    private Task SameAnswersAsync(string data) => SameAnswersAsync("--data", data);

    // Every example, and the counts of everything.
    private async Task SameAnswersAsync(params string[] store)
    {
        foreach (var example in Directory.GetFiles(Repository.At("schema", "examples"), "*.graphql").Order())
            Assert.Equal(await InProcess.RunAsync("query", example, "--data", loaded.Data),
                await InProcess.RunAsync(["query", example, .. store]));
        Assert.Equal(await InProcess.RunAsync("stats", "--data", loaded.Data), await InProcess.RunAsync(["stats", .. store]));
    }

    private static async Task<string> StatsAsync(string data) => (await InProcess.RunAsync("stats", "--data", data)).Out;
}
