using System.CommandLine;
using System.Text;
using Graph.Cli.Console;
using Graph.Core.Extracts;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Server.Http.Export;

namespace Graph.Cli.Commands;

/// <summary><c>graph export</c>: a subcommand for each format of a table.</summary>
internal sealed class ExportCommand(Terminal terminal, SettingOptions settings, ExportFormats formats)
{
    public Command Command(HelpExamples examples)
    {
        var command = new Command("export", "Write the graph, or a part of it, to a file in another format.");
        foreach (var format in formats.All)
            command.Subcommands.Add(examples.Add(new ExportFormatCommand(terminal, settings, format).Command(), [.. ExamplesOf(format)]));
        return examples.Add(command, [.. formats.All.Select(format => $"graph export {format.Name} -o graph.{format.FileEnding}")]);
    }

    private static IEnumerable<string> ExamplesOf(IExportFormat format) =>
        ((string[])
        [
            .. format.Examples.DefaultIfEmpty($"-o graph.{format.FileEnding}"),
            """--where '{"type": {"under": "NEGOTIATION"}}' --as-of 2025-06-02""",
            "--focus actor:ukraine --depth 2",
        ]).Select(arguments => $"graph export {format.Name} {arguments}");
}

/// <summary><c>graph export FORMAT</c>: a file, and a manifest beside it.</summary>
internal sealed class ExportFormatCommand(Terminal terminal, SettingOptions settings, IExportFormat format)
{
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description =
            "File to write, with FILE.manifest.json, both completely or not at all; default: standard output, without a manifest",
        HelpName = "FILE",
    };

    private readonly Dictionary<string, Option<bool>> _switches = format.Options.ToDictionary(option => option.Name,
        option => new Option<bool>("--" + option.Name) { Description = option.Description });

    private readonly Dictionary<ExportParameter, Option> _parameters = ExportParameters.All.ToDictionary(parameter => parameter, OptionOf);

    public Command Command()
    {
        var command = new Command(format.Name, format.Description) { _output };
        foreach (var option in _switches.Values.Concat(_parameters.Values))
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static Option OptionOf(ExportParameter parameter) => parameter.IsRepeatable
        ? new Option<string[]>(parameter.OptionName)
        {
            Description = parameter.Description, HelpName = parameter.Placeholder, DefaultValueFactory = _ => [],
        }
        : new Option<string?>(parameter.OptionName) { Description = parameter.Description, HelpName = parameter.Placeholder };

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var request = Read(parsed);
        var switches = _switches.ToDictionary(option => option.Key, option => parsed.GetValue(option.Value));
        await using var store = await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken);
        await using var extract = await Extract.OpenAsync(store, request, TimeProvider.System, cancellationToken);
        if (parsed.GetValue(_output) is { } file)
            await WriteAsync(extract, switches, file, cancellationToken);
        else
        {
            await format.WriteAsync(extract, async (bytes, _) => await terminal.Out.WriteAsync(Encoding.UTF8.GetString(bytes.Span)),
                switches, cancellationToken);
            await terminal.Out.FlushAsync(cancellationToken);
        }
        return ExitCode.Success;
    }

    private ExtractRequest Read(ParseResult parsed)
    {
        try
        {
            return new ExportRequestReader(Ontology.Default, parameter => parameter.OptionName)
                .Read(parameter => ValuesOf(parsed, _parameters[parameter]));
        }
        catch (InvalidRequestException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static IReadOnlyList<string> ValuesOf(ParseResult parsed, Option option) => option switch
    {
        Option<string[]> several => parsed.GetValue(several)!,
        Option<string?> single when parsed.GetValue(single) is { } value => [value],
        _ => [],
    };

    private async Task WriteAsync(Extract extract, IReadOnlyDictionary<string, bool> switches, string path,
        CancellationToken cancellationToken)
    {
        await using var file = new AtomicFile(path);
        await using var beside = new AtomicFile(path + ".manifest.json");
        var manifest = await format.WriteAsync(extract, (bytes, token) => file.Stream.WriteAsync(bytes, token), switches,
            cancellationToken);
        await beside.Stream.WriteAsync(manifest.ToJson(), cancellationToken);
        await file.CompleteAsync();
        await beside.CompleteAsync();
        await terminal.Error.WriteLineAsync(manifest.Cite);
    }
}
