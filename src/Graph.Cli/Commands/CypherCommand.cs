using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Formats.Tables;

namespace Graph.Cli.Commands;

/// <summary><c>graph cypher</c>: runs a read-only Cypher query on a Neo4j store.</summary>
internal sealed class CypherCommand(Terminal terminal, SettingOptions settings)
{
    private static readonly string[] Names = [.. RowFormat.All.Select(format => format.Name)];

    private readonly Argument<string> _query = new("QUERY") { Description = "A read-only query; - reads standard input" };
    private readonly Option<string?> _params = new("--params") { Description = "Parameters, a JSON object", HelpName = "JSON" };
    private readonly Option<string?> _format = new Option<string?>("--format")
    {
        Description = $"Format of the rows: {string.Join(", ", Names)}; default: by the ending of FILE (.txt is table), else table, "
            + "which is plain text with tabs when piped",
        HelpName = "FORMAT",
    }.AcceptOnlyFromAmong(Names);
    private readonly Option<string?> _output =
        new("--output", "-o") { Description = "File to write, completely or not at all", HelpName = "FILE" };

    public Command Command()
    {
        var command = new Command("cypher",
            "Run a read-only Cypher query on a Neo4j store. If a limit cuts the answer, the exit code is 4.")
            { _query, _params, _format, _output };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var query = new CypherQuery(await ReadAsync(parsed.GetRequiredValue(_query), cancellationToken), Parse(parsed.GetValue(_params)))
        {
            MaxRows = options.Cypher.MaxRows,
            Deadline = TimeSpan.FromSeconds(options.Cypher.MaxSeconds),
        };
        var file = parsed.GetValue(_output);
        var format = parsed.GetValue(_format) is { } name ? RowFormat.All.First(format => format.Name == name) : FormatOf(file);
        var writer = format.NewWriter(file is null && terminal.Rich is not null);
        // An embedded store has no Cypher, so it need not exist.
        await using var store = Graph.Cli.StoreFactory.IsEmbedded(options)
            ? null
            : await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken);
        if (store?.Cypher is not { } cypher)
            throw new StoreException(ErrorCodes.StoreHasNoCypher,
                "The embedded store has no Cypher; use graph query, or copy it to a Neo4j with graph copy and "
                + "name that with --store neo4j.");
        await using var rows = await cypher.RunAsync(query, cancellationToken);
        foreach (var warning in rows.Warnings)
            await terminal.Error.WriteLineAsync($"Warning: {warning}");
        await using IRowSink sink = file is null ? new TextSink(terminal.Out) : new FileSink(file);
        await WriteAsync(rows, writer, sink, cancellationToken);
        if (!rows.IsCut)
            await sink.CompleteAsync();
        return rows.IsCut ? await PrintCutAsync(query.MaxRows, file) : ExitCode.Success;
    }

    private static async Task WriteAsync(ICypherRows rows, IRowWriter writer, IRowSink sink, CancellationToken cancellationToken)
    {
        writer.Begin(rows.Columns, rows.Warnings, sink.Buffer);
        try
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                writer.Row(row, sink.Buffer);
                await sink.FlushAsync();
            }
            writer.End(rows.IsCut, sink.Buffer);
        }
        catch (CypherException failed)
        {
            writer.Fail(failed.Code, failed.Message, sink.Buffer);
            throw;
        }
        finally
        {
            await sink.FlushAsync();
        }
    }

    private async Task<int> PrintCutAsync(int maxRows, string? file)
    {
        var effect = file is null ? "was cut there" : $"'{file}' was not written";
        await terminal.Error.WriteLineAsync(FormattableString.Invariant(
            $"The answer has more than {maxRows} rows and {effect}; write LIMIT, or raise the limit with --set Cypher:MaxRows=N."));
        return ExitCode.Cut;
    }

    private static RowFormat FormatOf(string? file) => Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant() switch
    {
        null or "" => RowFormat.Table,
        var ending => RowFormat.All.FirstOrDefault(format => format.FileEndings.Contains(ending)) ?? throw new UsageException(
            $"The ending of '{file}' names no format; end it in .csv, .json, .jsonl or .txt, or give --format."),
    };

    private async Task<string> ReadAsync(string query, CancellationToken cancellationToken) => query == "-"
        ? await terminal.ReadInputAsync(cancellationToken)
        : query;

    private static IReadOnlyDictionary<string, object?> Parse(string? text)
    {
        if (text is null)
            return new Dictionary<string, object?>();
        try
        {
            return CypherParameters.Read(JsonObjects.Parse(text, "--params", """{"key": "actor:ukraine"}"""));
        }
        catch (FormatException wrong)
        {
            throw new InputException(wrong.Message);
        }
    }
}
