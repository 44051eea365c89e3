using System.Globalization;
using Graph.Benchmarks.Neo4j;

switch (args)
{
    case ["import", var uri, var events]:
        await Import.RunAsync(new Uri(uri), Number(events));
        return 0;
    case ["ceiling", var uri, var events, var sessions]:
        await Ceiling.RunAsync(new Uri(uri), Number(events), Number(sessions));
        return 0;
    case ["questions", var uri, var ours, var theirs, var folder]:
        return await Questions.PrepareAsync(new Uri(uri), new Uri(ours), new Uri(theirs), folder) ? 0 : 1;
    case ["bare", var uri, var question, var sessions, var seconds]:
        await Bare.RunAsync(new Uri(uri), question, Number(sessions), Number(seconds));
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: import URI EVENTS | ceiling URI EVENTS SESSIONS | questions URI OURS THEIRS FOLDER | bare URI FOLDER/QUESTION "
                + "SESSIONS SECONDS");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
