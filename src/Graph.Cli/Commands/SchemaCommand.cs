using System.CommandLine;
using Graph.Cli.Console;
using Graph.Core.Ontologies;
using Graph.Formats.Dossiers;
using Graph.Server.GraphQL.Schema;

namespace Graph.Cli.Commands;

/// <summary><c>graph schema</c>: prints the schema of the API or of dossiers.</summary>
internal sealed class SchemaCommand(Terminal terminal)
{
    private readonly Option<bool> _dossier = new("--dossier") { Description = "Print the JSON Schema of dossiers instead, for editors" };

    public Command Command()
    {
        var command = new Command("schema", "Print the GraphQL schema.") { _dossier };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await terminal.Out.WriteLineAsync(
            (parsed.GetValue(_dossier) ? DossierSchema.Print(Ontology.Default) : GraphSchema.Print()).TrimEnd().AsMemory(),
            cancellationToken);
        return ExitCode.Success;
    }
}
