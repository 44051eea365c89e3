using Graph.Cli.Console;
using Graph.Formats.Export;

namespace Graph.Cli.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int Code, string Out, string Error);

/// <summary>Runs the program inside the test, where no process of its own is needed.</summary>
internal static class InProcess
{
    public static async Task<Ran> RunAsync(params string[] arguments) => await RunWithInputAsync("", arguments);

    public static Task<Ran> RunWithInputAsync(string input, params string[] arguments) => RunAsync(input, null, arguments);

    /// <summary>Runs the program with other export formats than its own.</summary>
    public static Task<Ran> RunWithFormatsAsync(ExportFormats formats, params string[] arguments) => RunAsync("", formats, arguments);

    private static async Task<Ran> RunAsync(string input, ExportFormats? formats, string[] arguments)
    {
        using var interruption = new ShutdownSignal();
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await GraphCommandLine.Build(new Terminal(new StringReader(input), output, error), formats)
            .RunAsync(arguments, interruption);
        return new(code, output.ToString(), error.ToString());
    }
}
