namespace Graph.Cli.Console;

/// <summary>The input cannot be used. The message says why, and how to mend it.</summary>
internal sealed class InputException(string message) : Exception(message);
