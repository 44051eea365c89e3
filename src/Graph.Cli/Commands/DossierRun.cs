using Graph.Cli.Console;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Formats.Importing;
using Graph.Server.Configuration;

namespace Graph.Cli.Commands;

/// <summary>Imports or checks dossiers and prints the outcome, for <c>graph import</c> and <c>graph validate</c>.</summary>
internal sealed class DossierRun(Terminal terminal, GraphOptions options, bool json)
{
    public async Task<int> RunAsync(IEnumerable<string> paths, ImportOptions import, CancellationToken cancellationToken)
    {
        var report = new ImportReport(terminal, json);
        var dossiers = DossierFiles.Read(paths);
        try
        {
            await using var store = import.DryRun
                ? await CheckStore.OpenAsync(options, cancellationToken)
                : new(await Graph.Cli.StoreFactory.OpenAsync(options, cancellationToken));
            var runner = new ImportRunner(store.Store, Ontology.Default);
            var outcomes = await ImportProgressBar.ShowAsync(terminal,
                progress => runner.RunAsync(dossiers, import, progress, cancellationToken));
            return await report.PrintAsync(outcomes, import.DryRun);
        }
        catch (InvalidBatchException refused)
        {
            return await report.PrintAsync(refused);
        }
    }
}
