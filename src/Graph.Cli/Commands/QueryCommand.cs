using System.Buffers;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Cli.Console;
using Graph.Server.GraphQL.Execution;
using Graph.Server.Hosting;

namespace Graph.Cli.Commands;

/// <summary><c>graph query</c>: runs a GraphQL query without a server.</summary>
internal sealed class QueryCommand(Terminal terminal, SettingOptions settings)
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> _file = new("FILE") { Description = "File with a GraphQL document; - reads standard input" };
    private readonly Option<string?> _variables = new("--variables") { Description = "Variables, a JSON object", HelpName = "JSON" };
    private readonly Option<string?> _operation =
        new("--operation") { Description = "Operation to run, if the document has several", HelpName = "NAME" };

    public Command Command()
    {
        var command = new Command("query",
            "Run a GraphQL query on the store and print the answer as JSON. If it has errors, the exit code is 1.")
            { _file, _variables, _operation };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var request = new GraphQLRequest(
            await ReadAsync(parsed.GetRequiredValue(_file), cancellationToken), parsed.GetValue(_operation),
            ParseVariables(parsed.GetValue(_variables)));
        await using var log = Logging.Create(options.Log with { Level = "Warning" });
        await using var store = await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken);
        var output = new ArrayBufferWriter<byte>();
        var outcome = await Api.Over(store, log).ExecuteAsync(request, output, cancellationToken: cancellationToken);
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(JsonElement.Parse(output.WrittenSpan), Indented));
        return outcome.ErrorCodes.Count == 0 ? ExitCode.Success : ExitCode.BadInput;
    }

    private async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
            return await terminal.ReadInputAsync(cancellationToken);
        if (Directory.Exists(file))
            throw new InputException($"'{file}' is a folder; name a file with a GraphQL document in it.");
        return File.Exists(file)
            ? await File.ReadAllTextAsync(file, cancellationToken)
            : throw new InputException($"There is no file '{file}'.");
    }

    private static JsonElement? ParseVariables(string? text) =>
        text is null ? null : JsonObjects.Parse(text, "--variables", """{"id": "actor:ukraine"}""");
}
