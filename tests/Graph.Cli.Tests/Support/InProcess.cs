using Graph.Cli.Console;

namespace Graph.Cli.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int Code, string Out, string Error);

/// <summary>Runs the program inside the test, where no process of its own is needed.</summary>
internal static class InProcess
{
    public static async Task<Ran> RunAsync(params string[] arguments) => await RunWithInputAsync("", arguments);

    public static async Task<Ran> RunWithInputAsync(string input, params string[] arguments)
    {
        using var interruption = new ShutdownSignal();
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await GraphCommandLine.Build(new Terminal(new StringReader(input), output, error)).RunAsync(arguments, interruption);
        return new(code, output.ToString(), error.ToString());
    }
}
