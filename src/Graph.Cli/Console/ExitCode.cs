namespace Graph.Cli.Console;

/// <summary>The exit codes of the program, documented in the README.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The input is wrong: a dossier, a query, a file, an address in use; or a server is not ready.</summary>
    public const int BadInput = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be opened, read or written.</summary>
    public const int Store = 3;

    /// <summary>The answer is incomplete: it has too many rows, or took too long.</summary>
    public const int Cut = 4;

    /// <summary>A bug in this program.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by a signal: this plus the number of the signal, as in shells (Ctrl+C: 130).</summary>
    public const int Signal = 128;
}
