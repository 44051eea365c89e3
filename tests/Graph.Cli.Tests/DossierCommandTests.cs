using System.Text.Json;
using Graph.Cli.Commands;
using Graph.Cli.Console;
using Graph.Cli.Tests.Support;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;

namespace Graph.Cli.Tests;

public sealed class DossierCommandTests : IDisposable
{
    private const string Good = """
        dossier: small
        title: A small one
        actors:
          - {key: actor:ukraine, type: STATE, name: Ukraine}
          - {key: actor:russia, type: STATE, name: Russia}
        """;

    private const string Sequel = """
        dossier: sequel
        title: Another
        actors:
          - {key: actor:turkey, type: STATE, name: Turkey}
        facts:
          - relation: {type: ALLIED_WITH, from: actor:turkey, to: actor:ukraine}
            uncited: made up for a test
        """;

    private const string Bad = """
        dossier: bad
        title: A bad one
        actors:
          - {key: actor:ukraine, type: STAIT, name: Ukraine}
          - {key: actor:ukraine, name: Ukraine}
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Importing_prints_the_outcome_and_importing_twice_changes_nothing()
    {
        var file = _folder.Write("small.yaml", Good);

        Assert.Equal(new Ran(0, "small: 2 created, 0 changed, 0 retracted, at revision 1\n", ""), await RunAsync("import", file));
        Assert.Equal(new Ran(0, "small: nothing new\n", ""), await RunAsync("import", file));
    }

    [Fact]
    public async Task A_batch_that_another_import_recorded_at_the_same_time_is_reported_as_such()
    {
        var dossier = DossierReader.Read(Good, "small.yaml");
        var first = new BatchOutcome(1, DateTimeOffset.UnixEpoch, 2, 0, 0);
        var batch = new Batch { Id = "dossier:small", Writes = [] };

        Assert.Equal("small: 2 created, 0 changed, 0 retracted, at revision 1\n", await ReportAsync(first));
        Assert.Equal("small: recorded already, by another import at the same time, at revision 1\n",
            await ReportAsync(first with { Repeated = true }));

        async Task<string> ReportAsync(BatchOutcome outcome)
        {
            var told = new StringWriter { NewLine = "\n" };
            await new ImportReport(new Terminal(TextReader.Null, told, TextWriter.Null),
                json: false).PrintAsync([new ImportOutcome(dossier, batch, outcome)], dryRun: false);
            return told.ToString();
        }
    }

    [Fact]
    public async Task The_outcome_of_an_import_as_JSON_has_a_stable_shape()
    {
        var ran = await RunAsync("import", _folder.Write("small.yaml", Good), "--json");

        var dossier = JsonElement.Parse(ran.Out).GetProperty("dossiers").EnumerateArray().Single();
        Assert.Equal("small", dossier.GetProperty("dossier").GetString());
        Assert.EndsWith("small.yaml", dossier.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal((2, 2, 0, 0),
            (dossier.GetProperty("elements").GetInt32(), dossier.GetProperty("created").GetInt32(),
            dossier.GetProperty("changed").GetInt32(), dossier.GetProperty("retracted").GetInt32()));
        Assert.Equal("1", dossier.GetProperty("revision").GetRawText());
        Assert.Empty(JsonElement.Parse(ran.Out).GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task A_folder_gives_its_dossiers_by_name_and_nothing_else()
    {
        _folder.Write("dossiers/b.yml", Sequel);
        _folder.Write("dossiers/a.yaml", Good);
        _folder.Write("dossiers/notes.txt", "not one");

        Assert.Equal("small: 2 would be created, 0 changed, 0 retracted\nsequel: 2 would be created, 0 changed, 0 retracted\n",
            (await RunAsync("validate", _folder.At("dossiers"))).Out);
    }

    [Fact]
    public async Task A_dry_run_checks_and_leaves_no_trace()
    {
        Assert.Equal(new Ran(0, "small: 2 would be created, 0 changed, 0 retracted\n", ""),
            await RunAsync("import", _folder.Write("small.yaml", Good), "--dry-run"));
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task A_dossier_is_validated_against_the_store_where_there_is_one()
    {
        var sequel = _folder.Write("sequel.yaml", Sequel);
        Assert.Equal(1, (await RunAsync("validate", sequel)).Code);

        await RunAsync("import", _folder.Write("small.yaml", Good));

        Assert.Equal(new Ran(0, "sequel: 2 would be created, 0 changed, 0 retracted\n", ""), await RunAsync("validate", sequel));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("validate")]
    public async Task Problems_are_printed_with_their_locations_and_nothing_is_recorded(string command)
    {
        var file = _folder.Write("bad.yaml", Bad);

        var ran = await RunAsync(command, file);

        Assert.Equal(1, ran.Code);
        Assert.Empty(ran.Out);
        Assert.All(ran.Error.TrimEnd().Split('\n')[..^1],
            line => Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(file)}:[0-9]+:[0-9]+: .+", line));
        Assert.Contains($"{file}:4:", ran.Error, StringComparison.Ordinal);
        Assert.Contains("STAIT", ran.Error, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ problems?; nothing was recorded", ran.Error);
    }

    [Fact]
    public async Task Problems_as_JSON_have_a_stable_shape()
    {
        var ran = await RunAsync("validate", _folder.Write("bad.yaml", Bad), "--json");

        Assert.Equal(1, ran.Code);
        var problem = JsonElement.Parse(ran.Out).GetProperty("problems").EnumerateArray().First();
        Assert.Equal(4, problem.GetProperty("line").GetInt32());
        Assert.True(problem.GetProperty("column").GetInt32() > 0);
        Assert.Equal("UNKNOWN_TERM", problem.GetProperty("code").GetString());
        foreach (var name in new[] { "file", "message", "hint" })
            Assert.NotEmpty(problem.GetProperty(name).GetString()!);
    }

    [Fact]
    public async Task Replacing_retracts_elements_that_the_dossier_no_longer_contains()
    {
        await RunAsync("import", _folder.Write("small.yaml", Good));
        var shorter = _folder.Write("small.yaml", Good[..Good.LastIndexOf('\n')]);

        Assert.Equal("small: nothing new\n", (await RunAsync("import", shorter)).Out);
        Assert.Equal("small: 0 created, 0 changed, 1 retracted, at revision 2\n", (await RunAsync("import", shorter, "--replace")).Out);
    }

    [Fact]
    public async Task Missing_paths_are_reported()
    {
        Directory.CreateDirectory(_folder.At("hollow"));

        Assert.Equal(new Ran(1, "", "There is no file 'nowhere.yaml'.\n"), await RunAsync("import", "nowhere.yaml"));
        Assert.Equal(new Ran(1, "", $"The folder '{_folder.At("hollow")}' holds no dossier; a dossier ends in .yaml, .yml or .json.\n"),
            await RunAsync("validate", _folder.At("hollow")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_reported_with_exit_code_3()
    {
        var file = _folder.Write("small.yaml", Good);
        _folder.Write("graph-data", "a file, not a folder");

        var ran = await RunAsync("import", file);

        Assert.Equal(3, ran.Code);
        Assert.Contains("graph-data", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    private Task<Ran> RunAsync(params string[] arguments) => InProcess.RunAsync([.. arguments, "--data", _folder.Data]);
}
