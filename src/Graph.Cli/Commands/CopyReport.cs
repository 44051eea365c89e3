using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Cli.Console;
using Graph.Core.Replication;

namespace Graph.Cli.Commands;

/// <summary>Prints the outcome of a copy: a line for people, one JSON object for scripts.</summary>
internal sealed class CopyReport(Terminal terminal, string from, string to)
{
    private static readonly JsonSerializerOptions Shape =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<int> PrintAsync(CopyOutcome outcome, bool json)
    {
        await terminal.Out.WriteLineAsync(json ? JsonSerializer.Serialize(ToJson(outcome), Shape) : Describe(outcome));
        return ExitCode.Success;
    }

    public Task PrintStoppedAsync() =>
        terminal.Error.WriteLineAsync($"Stopped. The revisions copied to {to}, stay there; run the same command again to continue.");

    private string Describe(CopyOutcome outcome) => outcome.Copied == 0
        ? $"Nothing to copy: {to}, holds every revision of {from}, {Count(outcome.LastRevision, "revision")} in all."
        : $"Copied {Count(outcome.Copied, "revision")} with {Count(outcome.Versions, "version")} from {from}, to {to}; "
            + $"the last revision is {outcome.LastRevision.ToString(CultureInfo.InvariantCulture)}.";

    private static string Count(long count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private CopyJson ToJson(CopyOutcome outcome) =>
        new(from, to, outcome.LastRevision, outcome.Found, outcome.Copied, outcome.Versions);

    private sealed record CopyJson(string From, string To, long LastRevision, long FoundRevisions, long CopiedRevisions,
        long CopiedVersions);
}
