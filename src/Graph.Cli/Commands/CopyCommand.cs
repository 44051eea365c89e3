using System.CommandLine;
using System.Text.RegularExpressions;
using Graph.Cli.Console;
using Graph.Core.Replication;
using Graph.Server.Configuration;

namespace Graph.Cli.Commands;

/// <summary><c>graph copy</c>: copies a whole record from one store to another.</summary>
internal sealed partial class CopyCommand(Terminal terminal, SettingOptions settings)
{
    private readonly Option<string?> _from =
        new("--from")
        {
            Description = "Source: the folder of an embedded store, or the address of a Neo4j; default: the store of the settings",
            HelpName = "STORE",
        };
    private readonly Option<string> _to =
        new("--to")
        {
            Description = "Target: a folder or an address; new, empty, or an earlier copy of the source",
            HelpName = "STORE",
            Required = true,
        };
    private readonly Option<bool> _json = new("--json") { Description = "Print the outcome as JSON" };

    public Command Command()
    {
        var command = new Command("copy",
            "Copy a whole record, including its history, from one store to another. Running it again continues an interrupted copy.")
            { _from, _to, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (from, to) = (Named(parsed, parsed.GetValue(_from)), Named(parsed, parsed.GetRequiredValue(_to)));
        await using var source = await Graph.Cli.StoreFactory.OpenExistingAsync(from, cancellationToken);
        await using var target = await Graph.Cli.StoreFactory.OpenAsync(to, cancellationToken);
        if (source.Description == target.Description)
            throw new InputException(
                $"Source and target are the same store ({source.Description}), which cannot be copied onto itself; "
                + "name another with --to.");
        var report = new CopyReport(terminal, source.Description, target.Description);
        try
        {
            var outcome = await CopyProgressBar.ShowAsync(terminal,
                progress => new RecordCopy(source, target).RunAsync(progress, cancellationToken));
            return await report.PrintAsync(outcome, parsed.GetValue(_json));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await report.PrintStoppedAsync();
            throw;
        }
    }

    [GeneratedRegex(@"^(bolt|neo4j)(\+s|\+ssc)?:|^[A-Za-z0-9.-]+:[0-9]+$")]
    private static partial Regex AlmostAddress();

    // An address names a Neo4j, anything else a folder. Credentials for a Neo4j come from the settings.
    private GraphOptions Named(ParseResult parsed, string? store) => store switch
    {
        null => settings.Read(parsed),
        _ when store.Contains("://", StringComparison.Ordinal) =>
            settings.Read(parsed, ("Store:Kind", StoreKind.Neo4j), ("Neo4j:Uri", store)),
        _ when AlmostAddress().IsMatch(store) && !Directory.Exists(store) =>
            throw new InputException($"'{store}' is neither a folder nor an address; write bolt://HOST:PORT for a Neo4j."),
        _ when File.Exists(store) => throw new InputException($"'{store}' is a file; name a folder, or bolt://HOST:PORT for a Neo4j."),
        _ => settings.Read(parsed, ("Store:Kind", StoreKind.Embedded), ("Store:Folder", store)),
    };
}
