using System.CommandLine;
using Graph.Cli.Console;

namespace Graph.Cli.Commands;

/// <summary><c>graph import</c>: records dossiers.</summary>
internal sealed class ImportCommand(Terminal terminal, SettingOptions settings)
{
    private readonly Argument<string[]> _paths = DossierFiles.Argument();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the effect of the import without writing anything" };
    private readonly Option<bool> _replace =
        new("--replace") { Description = "Retract elements that the dossiers recorded before and no longer contain" };
    private readonly Option<string?> _by = new("--by") { Description = "Author of the import, for the change log", HelpName = "NAME" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the outcome as JSON" };

    public Command Command()
    {
        var command = new Command("import", "Record dossiers in the store, all of them or none.") { _paths, _dryRun, _replace, _by, _json };
        command.SetAction((parsed, cancellationToken) =>
            new DossierRun(terminal, settings.Read(parsed), parsed.GetValue(_json)).RunAsync(
                parsed.GetRequiredValue(_paths),
                new() { DryRun = parsed.GetValue(_dryRun), Replace = parsed.GetValue(_replace), By = parsed.GetValue(_by) },
                cancellationToken));
        return command;
    }
}
