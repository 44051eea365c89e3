using System.CommandLine;
using Graph.Cli.Console;

namespace Graph.Cli.Commands;

/// <summary><c>graph validate</c>: checks dossiers, against the store if there is one.</summary>
internal sealed class ValidateCommand(Terminal terminal, SettingOptions settings)
{
    private readonly Argument<string[]> _paths = DossierFiles.Argument();
    private readonly Option<bool> _json = new("--json") { Description = "Print the problems as JSON" };

    public Command Command()
    {
        var command = new Command("validate",
            "Check the form, the terms and the references of dossiers, against the store if there is one, without writing anything.")
            { _paths, _json };
        command.SetAction((parsed, cancellationToken) =>
            new DossierRun(terminal, settings.Read(parsed), parsed.GetValue(_json)).RunAsync(
                parsed.GetRequiredValue(_paths), new() { DryRun = true }, cancellationToken));
        return command;
    }
}
