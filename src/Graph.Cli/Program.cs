using Graph.Cli;
using Graph.Cli.Console;

using var interruption = new ShutdownSignal();
return await GraphCommandLine.Build(Terminal.Real()).RunAsync(args, interruption);
