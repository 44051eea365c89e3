using Spectre.Console;

namespace Graph.Cli.Console;

/// <summary>
/// The streams of the program: results go to <see cref="Out"/>, messages to <see cref="Error"/>. Colour, tables and progress appear only
/// on a terminal; piped output is plain lines, never wrapped.
/// </summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Spectre over <see cref="Out"/>, or null if that is piped.</summary>
    public IAnsiConsole? Rich { get; init; }

    /// <summary>Spectre over <see cref="Error"/>, or null if that is piped.</summary>
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

    /// <summary>All of standard input.</summary>
    public Task<string> ReadInputAsync(CancellationToken cancellationToken) =>
        // Reading a terminal cannot be cancelled, so it goes on in the background.
        Task.Run(In.ReadToEndAsync, CancellationToken.None).WaitAsync(cancellationToken);

    private static IAnsiConsole On(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
