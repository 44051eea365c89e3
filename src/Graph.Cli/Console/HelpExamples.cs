using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Graph.Server.Hosting;

namespace Graph.Cli.Console;

/// <summary>The examples at the end of the help of each command.</summary>
internal sealed class HelpExamples
{
    private readonly Dictionary<Command, string[]> _examples = [];

    public IReadOnlyList<string> this[Command command] => _examples[command];

    public Command Add(Command command, params string[] examples)
    {
        _examples.Add(command, examples);
        return command;
    }
}

/// <summary>The standard help, with examples at its end.</summary>
internal sealed class HelpWithExamples(HelpAction usual, HelpExamples examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples[parseResult.CommandResult.Command])
            output.WriteLine("  " + example);
        output.WriteLine();
        return result;
    }
}

/// <summary>Prints the version without the commit that the build adds.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine("graph " + GraphServer.Version);
        return ExitCode.Success;
    }
}

internal static class Commands
{
    public static void AddTo(this Command command, RootCommand root) => root.Subcommands.Add(command);
}
