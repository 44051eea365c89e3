using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Formats.Tables;

namespace Graph.Cli.Commands;

/// <summary><c>graph cypher</c>: asks a Neo4j store in Cypher, and only reads.</summary>
internal sealed class CypherCommand(Terminal terminal, SettingOptions settings)
{
    private static readonly string[] Formats = ["table", "csv", "json", "jsonl"];

    private readonly Argument<string> _query = new("QUERY") { Description = "A query that reads; - reads standard input" };
    private readonly Option<string?> _params = new("--params") { Description = "Parameters, a JSON object", HelpName = "JSON" };
    private readonly Option<string?> _format =
        new Option<string?>("--format")
        {
            Description =
        "table, csv, json or jsonl; default: as the ending of FILE says (.txt is table), else table, which piped is plain text with tabs",
            HelpName = "FORMAT"
        }.AcceptOnlyFromAmong(Formats);
    private readonly Option<string?> _output =
        new("--output", "-o") { Description = "File to write, whole or not at all", HelpName = "FILE" };

    public Command Command()
    {
        var command = new Command("cypher",
            "Ask a Neo4j store in Cypher, which only reads here. An answer that a limit cuts makes the exit code 4.") { _query, _params,
            _format, _output };
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
        var writer = Writer(parsed.GetValue(_format) ?? FormatOf(file), toFile: file is not null);
        // Whether there is an embedded graph does not matter to who asks Cypher.
        await using var store = Graph.Cli.StoreFactory.IsEmbedded(options)
            ? null
            : await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken);
        if (store?.Cypher is not { } cypher)
            throw new StoreException(ErrorCodes.StoreHasNoCypher,
                "The embedded store has no Cypher; ask it with graph query, or take it to a Neo4j by graph copy and name that with --store neo4j.");
        await using var rows = await cypher.RunAsync(query, cancellationToken);
        foreach (var warning in rows.Warnings)
            await terminal.Error.WriteLineAsync($"Warning: {warning}");
        await using IRowSink sink = file is null ? new TextSink(terminal.Out) : new FileSink(file);
        await WriteAsync(rows, writer, sink, cancellationToken);
        if (!rows.IsCut)
            await sink.CompleteAsync();
        return rows.IsCut ? await TellCutAsync(query.MaxRows, file) : ExitCode.Success;
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

    private async Task<int> TellCutAsync(int maxRows, string? file)
    {
        await terminal.Error.WriteLineAsync(FormattableString.Invariant(
            $"The answer has more than {maxRows} rows and {(file is null ? "was cut there" : $"'{file}' was not written")}; write LIMIT, or raise the limit with --set Cypher:MaxRows=N."));
        return ExitCode.Cut;
    }

    private IRowWriter Writer(string format, bool toFile) => format switch
    {
        "csv" => new CsvRows(),
        "json" => new JsonRows(),
        "jsonl" => new JsonLinesRows(),
        _ => new TableRows(aligned: !toFile && terminal.Rich is not null),
    };

    private static string FormatOf(string? file) => Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant() switch
    {
        null or "" or "txt" or "tsv" => "table",
        var ending when Formats.Contains(ending) => ending,
        _ => throw new UsageException($"The ending of '{file}' names no format; end it in .csv, .json, .jsonl or .txt, or give --format."),
    };

    private async Task<string> ReadAsync(string query, CancellationToken cancellationToken) => query == "-"
        ? await Task.Run(terminal.In.ReadToEndAsync, CancellationToken.None)
        .WaitAsync(cancellationToken) // reading a terminal cannot be cancelled
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
