namespace Graph.Cli.Console;

/// <summary>The command line asks for what cannot be. The message says what, and how to mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);
