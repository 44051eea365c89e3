using Spectre.Console;

namespace Graph.Cli.Console;

/// <summary>
/// Where output goes. What was asked for goes to <see cref="Out"/>, what is said about it to <see cref="Error"/>. Colour, tables and
/// progress only where a person looks on; else plain lines, never wrapped.
/// </summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Spectre over <see cref="Out"/>, or null where that is piped.</summary>
    public IAnsiConsole? Rich { get; init; }

    /// <summary>Spectre over <see cref="Error"/>, or null where that is piped.</summary>
    public IAnsiConsole? RichError { get; init; }

    /// <summary>The terminal that the program was started from.</summary>
    public static Terminal Real()
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(System.Console.In, System.Console.Out, System.Console.Error)
        {
            Rich = System.Console.IsOutputRedirected ? null : On(System.Console.Out),
            RichError = System.Console.IsErrorRedirected ? null : On(System.Console.Error),
        };
    }

    private static IAnsiConsole On(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
