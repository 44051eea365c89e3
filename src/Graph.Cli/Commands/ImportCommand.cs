using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Commands;

/// <summary><c>graph import</c>: records dossiers.</summary>
internal sealed class ImportCommand(Terminal terminal, SettingOptions settings)
{
    private readonly Argument<string[]> _paths =
        new("PATH") { Description = "Dossiers (.yaml, .yml, .json), or folders of them", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Tell what would be recorded, and write nothing" };
    private readonly Option<bool> _replace =
        new("--replace") { Description = "Withdraw what the dossiers recorded before and no longer hold" };
    private readonly Option<string?> _by = new("--by") { Description = "Who records it, for the diary", HelpName = "NAME" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the outcome as JSON" };

    public Command Command()
    {
        var command = new Command("import", "Record dossiers in the store, all of them or none.") { _paths, _dryRun, _replace, _by, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var import = new DossierImportOptions
        {
            DryRun = parsed.GetValue(_dryRun), Replace = parsed.GetValue(_replace),
            By = parsed.GetValue(_by)
        };
        var report = new DossierReport(terminal, parsed.GetValue(_json));
        var dossiers = DossierFiles.Read(parsed.GetRequiredValue(_paths));
        try
        {
            await using var store = import.DryRun
                ? await CheckStore.OpenAsync(options, cancellationToken)
                : new(await Graph.Cli.StoreFactory.OpenAsync(options, cancellationToken));
            return await report.TellAsync(
                await DossierProgressBar.ShowAsync(terminal,
                progress => new DossierImport(store.Store, Ontology.Default).RunAsync(dossiers, import, progress, cancellationToken)),
                import.DryRun);
        }
        catch (InvalidBatchException refused)
        {
            return await report.TellAsync(refused);
        }
    }
}
