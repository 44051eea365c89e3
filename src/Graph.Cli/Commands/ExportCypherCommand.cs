using System.CommandLine;
using System.Text;
using Graph.Cli.Console;
using Graph.Core.Extracts;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.Http.Export;

namespace Graph.Cli.Commands;

/// <summary><c>graph export cypher</c>: a script for cypher-shell, and a manifest beside it.</summary>
internal sealed class ExportCypherCommand(Terminal terminal, SettingOptions settings)
{
    private static readonly Dictionary<string, string> Written = new()
    {
        ["asOf"] = "--as-of", ["knownAt"] = "--known-at", ["atRevision"] = "--at-revision", ["where"] = "--where",
        ["process"] = "--process", ["focus"] = "--focus", ["depth"] = "--depth",
    };

    private readonly Option<string?> _output =
        new("--output", "-o")
        {
            Description =
        "File to write, whole or not at all, and FILE.manifest.json beside it; default: standard output, without a manifest",
            HelpName = "FILE"
        };
    private readonly Option<bool> _plain =
        new("--plain") { Description = "Leave the record keeping out: only what a person would draw on a whiteboard" };
    private readonly Option<string?> _asOf =
        new("--as-of") { Description = "How the world was on that day; default: all validities", HelpName = "DAY" };
    private readonly Option<string?> _knownAt =
        new("--known-at") { Description = "What the record held at that time; default: what it holds now", HelpName = "TIME" };
    private readonly Option<string?> _atRevision =
        new("--at-revision") { Description = "What the record held at that revision of its sequence", HelpName = "REVISION" };
    private readonly Option<string?> _where =
        new("--where") { Description = "Only the events that pass, and what hangs on them; as EventFilter in GraphQL", HelpName = "JSON" };
    private readonly Option<string?> _process =
        new("--process") { Description = "Only the process, its parts and events, and what hangs on them", HelpName = "ID" };
    private readonly Option<string[]> _focus =
        new("--focus") { Description = "Only what lies around this; may be repeated", HelpName = "ID", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _depth =
        new("--depth") { Description = "How many facts away from the focus, 0 to 6; default: 1", HelpName = "N" };

    public Command Command()
    {
        var command = new Command("cypher",
            "Write a script that cypher-shell runs as it is; one whose last line does not count what it has is not whole.")
            { _output, _plain, _asOf, _knownAt, _atRevision, _where, _process, _focus, _depth };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var request = await ReadAsync(parsed, cancellationToken);
        await using var store = await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken);
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        var plain = parsed.GetValue(_plain);
        if (parsed.GetValue(_output) is { } file)
        {
            await WriteAsync(extract, plain, file, cancellationToken);
            return ExitCode.Success;
        }
        await CypherScripts.Format.Write(extract, plain,
            async (bytes, _) => await terminal.Out.WriteAsync(Encoding.UTF8.GetString(bytes.Span)), cancellationToken);
        await terminal.Out.FlushAsync(cancellationToken);
        return ExitCode.Success;
    }

    private async ValueTask<ExtractRequest> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = new ExportParameters
        {
            AsOf = parsed.GetValue(_asOf), KnownAt = parsed.GetValue(_knownAt), AtRevision = parsed.GetValue(_atRevision),
            Where = parsed.GetValue(_where),
            Process = parsed.GetValue(_process), Focus = parsed.GetValue(_focus)!, Depth = parsed.GetValue(_depth),
        };
        try
        {
            return await new ExportRequestReader(Ontology.Default, name => Written[name]).ReadAsync(given, cancellationToken);
        }
        catch (InvalidRequestException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private async Task WriteAsync(Extract extract, bool plain, string file, CancellationToken cancellationToken)
    {
        await using var script = new AtomicFile(file);
        await using var beside = new AtomicFile(file + ".manifest.json");
        var manifest = await CypherScripts.Format.Write(extract, plain, (bytes, token) => script.Stream.WriteAsync(bytes, token),
            cancellationToken);
        await beside.Stream.WriteAsync(manifest.ToJson(), cancellationToken);
        await script.CompleteAsync();
        await beside.CompleteAsync();
        await terminal.Error.WriteLineAsync(manifest.Cite);
    }
}
