namespace Graph.Cli.Console;

/// <summary>What was given cannot be used. The message says what, and how to mend it.</summary>
internal sealed class InputException(string message) : Exception(message);
