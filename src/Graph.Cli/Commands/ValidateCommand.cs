using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;

namespace Graph.Cli.Commands;

/// <summary><c>graph validate</c>: checks dossiers, against the store where there is one.</summary>
internal sealed class ValidateCommand(Terminal terminal, SettingOptions settings)
{
    private readonly Argument<string[]> _paths =
        new("PATH") { Description = "Dossiers (.yaml, .yml, .json), or folders of them", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "Print what was found as JSON" };

    public Command Command()
    {
        var command = new Command("validate",
            "Check dossiers: their form, their words, and what they refer to, in the store where there is one, else among themselves.") { _paths, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed);
        var report = new DossierReport(terminal, parsed.GetValue(_json));
        var dossiers = DossierFiles.Read(parsed.GetRequiredValue(_paths));
        try
        {
            await using var store = await CheckStore.OpenAsync(options, cancellationToken);
            return await report.TellAsync(
                await new DossierImport(store.Store, Ontology.Default).RunAsync(dossiers, new() { DryRun = true }, null, cancellationToken),
                dryRun: true);
        }
        catch (InvalidBatchException refused)
        {
            return await report.TellAsync(refused);
        }
    }
}
