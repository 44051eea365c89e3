namespace Graph.Cli.Console;

/// <summary>What the program tells the shell. Documented in the README.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>What was given is wrong: a dossier, a query, a file, an address in use.</summary>
    public const int BadInput = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be opened, read or written.</summary>
    public const int Store = 3;

    /// <summary>The answer is not whole: it has more rows than it may, or took too long.</summary>
    public const int Cut = 4;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by a signal: this and the signal's number, as shells count (Ctrl+C: 130).</summary>
    public const int Signal = 128;
}
