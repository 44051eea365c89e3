using Graph.Cli.CommandLine;

using var interruption = new Interruption();
return await GraphCommandLine.Build(Terminal.Real()).RunAsync(args, interruption);
