using System.Text;
using System.Text.Json;
using Graph.Cli.Tests.Support;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Server.Configuration;
using Graph.Server.Hosting;
using Graph.Testing;
using Serilog.Core;

namespace Graph.Cli.Tests;

/// <summary>One class and one line in a table make an export format: a command, a route and help.</summary>
public sealed class ExportFormatTests(AskingTests.Loaded loaded) : IClassFixture<AskingTests.Loaded>
{
    private static readonly ExportFormats Formats = new(new KeyList());

    [Fact]
    public async Task The_format_is_a_command_with_its_own_options()
    {
        var file = loaded.Folder.At("some.keys");
        string[] process = ["--process", "process:istanbul-talks-2025", "--data", loaded.Data];

        var printed = await InProcess.RunWithFormatsAsync(Formats, ["export", "key-list", "--upper", .. process]);
        var written = await InProcess.RunWithFormatsAsync(Formats, ["export", "key-list", "-o", file, .. process]);

        Assert.Equal((0, ""), (printed.Code, printed.Error));
        Assert.Contains("EVENT:ISTANBUL-ROUND-1\n", printed.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (written.Code, written.Out));
        Assert.Equal(printed.Out, (await File.ReadAllTextAsync(file)).ToUpperInvariant());
        var manifest = JsonElement.Parse(await File.ReadAllTextAsync(file + ".manifest.json"));
        Assert.Equal(["format", "upper", "program"], manifest.EnumerateObject().Take(3).Select(member => member.Name));
        Assert.False(manifest.GetProperty("upper").GetBoolean());
    }

    [Fact]
    public async Task The_format_appears_in_help()
    {
        var all = await InProcess.RunWithFormatsAsync(Formats, "export", "--help");
        var own = await InProcess.RunWithFormatsAsync(Formats, "export", "key-list", "--help");

        Assert.Contains("  key-list  One key a line.", all.Out, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  graph export key-list -o graph.keys\n", all.Out, StringComparison.Ordinal);
        Assert.Contains("Description:\n  One key a line.\n", own.Out, StringComparison.Ordinal);
        Assert.Matches("  --upper +Write capital letters\n", own.Out);
        Assert.Contains("Examples:\n  graph export key-list -o graph.keys\n", own.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_format_is_a_route()
    {
        await using var store = new ReferenceStore(Ontology.Default, new SettableClock());
        await store.WriteAsync(Some.Batch(Some.Actor("Ukraine")));
        var options = new GraphOptions();
        options = options with { Server = options.Server with { Urls = ["http://127.0.0.1:0"], WarmUp = false } };
        await using var app =
            GraphServer.Build(options, store, (_, _, _, _) => throw new NotSupportedException(), "type Query { a: Int }", Logger.None,
                Formats);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal("ACTOR:UKRAINE\n", await client.GetStringAsync("/export/key-list?upper=true"));
    }

    [Fact]
    public void Names_are_unique_and_fit_an_address()
    {
        var twice = Assert.Throws<ArgumentException>(() => new ExportFormats(new KeyList(), new KeyList()));
        Assert.Contains("'key-list' is given twice", twice.Message, StringComparison.Ordinal);
        Assert.Null(Formats.Find("Key-List"));
        Assert.NotNull(Formats.Find("key-list"));
    }

    /// <summary>The README lists the formats of the program, all of them and nothing else.</summary>
    [Fact]
    public void The_table_of_formats_is_the_code()
    {
        const string Begin = "<!-- export formats: held equal to the code by a test -->\n";
        var path = Repository.At("src", "Graph.Formats", "README.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        if (Snapshot.Updating)
            File.WriteAllText(path, text[..from] + Table() + text[to..]);
        else
            Assert.Equal(Table(), text[from..to]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| format | command | address | file | media type | own options |\n|---|---|---|---|---|---|\n");
        foreach (var format in ExportTable.Formats.All)
        {
            var options = string.Join("; ",
                format.Options.Select(option => $"`--{option.Name}`, `{option.Name}=true`: {option.Description}"));
            table.Append($"| {format.Description} | `graph export {format.Name}` | `/export/{format.Name}` ")
                .Append($"| `.{format.FileEnding}` | `{format.MediaType}` | {options} |\n");
        }
        return table.ToString();
    }

    private sealed class KeyList : IExportFormat
    {
        public string Name => "key-list";

        public string MediaType => "text/plain";

        public string FileEnding => "keys";

        public string Description => "One key a line.";

        public IReadOnlyList<ExportOption> Options { get; } = [new("upper", "Write capital letters")];

        public async Task<ExtractManifest> WriteAsync(Extract extract, ExtractSink sink, IReadOnlyDictionary<string, bool> options,
            CancellationToken cancellationToken)
        {
            await foreach (var page in extract.ReadAsync(cancellationToken))
            {
                var text = string.Concat(page.Select(version => version.Key.Value + "\n"));
                await sink(Encoding.UTF8.GetBytes(options["upper"] ? text.ToUpperInvariant() : text), cancellationToken);
            }
            return new ExtractManifest(extract, Name, options, "graph test", new Dictionary<Kind, long>(), 0, "");
        }
    }
}
