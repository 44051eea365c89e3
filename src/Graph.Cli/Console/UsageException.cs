namespace Graph.Cli.Console;

/// <summary>The command line is wrong. The message says why, and how to mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);
