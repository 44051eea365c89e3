using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Graph.Cli.Commands;
using Graph.Cli.Console;
using Graph.Formats.Export;

namespace Graph.Cli;

/// <summary>The commands of <c>graph</c> and their common behaviour.</summary>
internal sealed class GraphCommandLine
{
    private readonly RootCommand _root;
    private readonly Terminal _terminal;

    private GraphCommandLine(RootCommand root, Terminal terminal) => (_root, _terminal) = (root, terminal);

    /// <summary>The commands.</summary>
    /// <param name="terminal">Where output goes.</param>
    /// <param name="formats">The export formats; null: those of <see cref="ExportTable"/>.</param>
    public static GraphCommandLine Build(Terminal terminal, ExportFormats? formats = null)
    {
        formats ??= ExportTable.Formats;
        var root = new RootCommand("A knowledge graph of actors, issues and events. Without a command, it serves.") { HelpName = "graph" };
        var settings = new SettingOptions();
        settings.AddTo(root);
        var examples = new HelpExamples();
        var serve = new ServeCommand(terminal, settings, formats);
        serve.AddTo(root);
        examples.Add(root, "graph", "graph --urls http://127.0.0.1:9090 --empty", "graph import my-dossiers/");
        examples.Add(serve.Command(), "graph serve", "graph serve --data /srv/graph --urls http://127.0.0.1:9090",
            "graph serve --set Limits:RequestTimeoutSeconds=10").AddTo(root);
        examples.Add(new ImportCommand(terminal, settings).Command(), "graph import talks.yaml", "graph import dossiers/ --dry-run",
            "graph import talks.yaml --replace --json").AddTo(root);
        examples.Add(new ValidateCommand(terminal, settings).Command(), "graph validate talks.yaml", "graph validate dossiers/ --json")
            .AddTo(root);
        examples.Add(new QueryCommand(terminal, settings).Command(), "graph query who.graphql",
            "graph query one.graphql --variables '{\"id\": \"actor:ukraine\"}'", "echo '{ overview { atRevision } }' | graph query -")
            .AddTo(root);
        examples.Add(new CypherCommand(terminal, settings).Command(),
            "graph cypher --store neo4j 'MATCH (a:Actor) RETURN a.key, a.name ORDER BY a.name LIMIT 10'",
            "graph cypher --store neo4j 'MATCH (a:Actor {key: $key})-[p:PARTICIPATED_IN]->(e:Event) RETURN e.name, p.role' "
            + "--params '{\"key\": \"actor:ukraine\"}' -o events.csv").AddTo(root);
        examples.Add(new CopyCommand(terminal, settings).Command(), "graph copy --to bolt://127.0.0.1:7687",
            "graph copy --from neo4j://cluster.example.org --to backup/ --neo4j-user neo4j --neo4j-password-file secret.txt",
            "graph copy --from graph-data --to another-folder --json").AddTo(root);
        new ExportCommand(terminal, settings, formats).Command(examples).AddTo(root);
        examples.Add(new StatsCommand(terminal, settings).Command(), "graph stats", "graph stats --json").AddTo(root);
        examples.Add(new HealthCommand(terminal, settings).Command(), "graph health", "graph health --url http://127.0.0.1:9090")
            .AddTo(root);
        examples.Add(new SchemaCommand(terminal).Command(), "graph schema > graph.graphql", "graph schema --dossier > dossier.schema.json")
            .AddTo(root);

        var help = root.Options.OfType<HelpOption>().Single();
        var usual = (HelpAction)help.Action!;
        if (terminal.Rich is null)
            usual.MaxWidth = int.MaxValue;
        help.Action = new HelpWithExamples(usual, examples);
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion();
        return new(root, terminal);
    }

    /// <summary>Runs the command that the arguments name and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, ShutdownSignal interruption)
    {
        var parsed = _root.Parse(arguments, new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            if (parsed.Action is ParseErrorAction told)
                told.ShowHelp = false;
            await parsed.InvokeAsync(new() { Output = _terminal.Error, Error = _terminal.Error }, CancellationToken.None);
            await _terminal.Error.WriteLineAsync($"Try: {CommandName(parsed)} --help");
            return ExitCode.Usage;
        }
        return await new ErrorReporter(_terminal, interruption).TranslateAsync(() => parsed.InvokeAsync(
            new()
            {
                Output = _terminal.Out, Error = _terminal.Error, EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null
            }, interruption.Token));
    }

    private static string CommandName(ParseResult parsed) => parsed.CommandResult switch
    {
        { Command: RootCommand } => "graph",
        { Parent: CommandResult { Command: not RootCommand and var above }, Command: var below } => $"graph {above.Name} {below.Name}",
        var only => "graph " + only.Command.Name,
    };
}
