using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Formats.Importing;
using Graph.Server.GraphQL.Schema;
using Graph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Graph.Cli.Commands;

/// <summary><c>graph serve</c>, and <c>graph</c> without a command.</summary>
internal sealed class ServeCommand(Terminal terminal, SettingOptions settings, ExportFormats formats)
{
    private readonly Option<string?> _urls =
        new("--urls") { Description = "Addresses to listen on; default: http://127.0.0.1:8080", HelpName = "URL,…" };
    private readonly Option<bool> _empty =
        new("--empty") { Description = "Keep an empty store empty, instead of filling it with the Istanbul dossier that comes with graph" };

    public Command Command()
    {
        var command = new Command("serve", "Serve the graph over HTTP.");
        Prepare(command);
        return command;
    }

    /// <summary>Makes serving the action of the program without a command.</summary>
    public void AddTo(RootCommand root) => Prepare(root);

    private void Prepare(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_empty);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = settings.Read(parsed, ("Server:Urls", parsed.GetValue(_urls)));
        await using var log = Logging.Create(options.Log);
        await using var store = await Graph.Cli.StoreFactory.OpenAsync(options, cancellationToken);
        await terminal.Out.WriteLineAsync($"graph {GraphServer.Version}, {store.Description}");
        if (!parsed.GetValue(_empty))
            await LoadIntoEmptyAsync(store, cancellationToken);
        await using var app =
            GraphServer.Build(options, store, Api.Over(store, log).ExecuteAsync, GraphSchema.Print(), log, formats);
        await app.StartAsync(cancellationToken);
        await PrintAddressesAsync(app);
        await app.WaitForShutdownAsync(cancellationToken);
        await terminal.Out.WriteLineAsync("Stopped.");
        return ExitCode.Success;
    }

    private async Task LoadIntoEmptyAsync(IStore store, CancellationToken cancellationToken)
    {
        await using (var snapshot = await store.OpenAsync(cancellationToken))
            if (await snapshot.LastRevisionAsync(cancellationToken) > 0)
                return;
        var dossier = FirstDossier.Read();
        await terminal.Out.WriteLineAsync($"The graph is empty: loading {dossier.Name}");
        await terminal.Out.FlushAsync(cancellationToken);
        var outcomes = await new ImportRunner(store, Ontology.Default).RunAsync([dossier], new() { By = "graph" }, null,
            cancellationToken);
        foreach (var outcome in outcomes)
            await terminal.Out.WriteLineAsync(
                FormattableString.Invariant($"Loaded {outcome.Source.Name}: {outcome.Outcome.Created} elements"));
    }

    private async Task PrintAddressesAsync(WebApplication app)
    {
        foreach (var url in app.Urls)
            await terminal.Out.WriteLineAsync($"Listening on {url}");
        await terminal.Out.WriteLineAsync(
            $"Open {app.Urls.First()}/ in a browser, send GraphQL to {app.Urls.First()}/graphql; Ctrl+C stops.");
        await terminal.Out.FlushAsync();
    }
}
