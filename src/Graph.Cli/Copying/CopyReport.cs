using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Cli.CommandLine;
using Graph.Core.Copying;

namespace Graph.Cli.Copying;

/// <summary>Tells what was copied: a line for people, one JSON object for scripts.</summary>
internal sealed class CopyReport(Terminal terminal, string from, string to)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<int> TellAsync(CopyOutcome outcome, bool json)
    {
        await terminal.Out.WriteLineAsync(json ? JsonSerializer.Serialize(ToJson(outcome), Shape) : Describe(outcome));
        return ExitCode.Success;
    }

    public Task TellStoppedAsync() => terminal.Error.WriteLineAsync($"Stopped. What was copied to {to}, stays there; run the same command again to go on.");

    private string Describe(CopyOutcome outcome) => outcome.Copied == 0
        ? $"Nothing to copy: {to}, holds every place of {from}, {Count(outcome.LastPlace, "place")} in all."
        : $"Copied {Count(outcome.Copied, "place")} with {Count(outcome.Versions, "version")} from {from}, to {to}; the last place is {outcome.LastPlace.ToString(CultureInfo.InvariantCulture)}.";

    private static string Count(long count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private CopyJson ToJson(CopyOutcome outcome) =>
        new(from, to, outcome.LastPlace.ToString(CultureInfo.InvariantCulture), outcome.Found, outcome.Copied, outcome.Versions);

    private sealed record CopyJson(string From, string To, string LastPlace, long FoundPlaces, long CopiedPlaces, long CopiedVersions);
}
