using System.Globalization;
using Graph.Benchmarks;

var events = args.Length == 3 && args[1] == "--events" ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200_000;
switch (args.FirstOrDefault())
{
    case "import":
        await ImportBenchmark.RunAsync(events);
        break;
    case "page":
        await PageBenchmark.RunAsync(events);
        break;
    default:
        Console.Error.WriteLine("Usage: Graph.Benchmarks page|import [--events N]");
        return 2;
}
return 0;
