using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Cli.Console;
using Graph.Core.Recording;
using Graph.Formats.Importing;

namespace Graph.Cli.Commands;

/// <summary>Prints the outcome of an import: lines for people, one JSON object for scripts.</summary>
internal sealed class ImportReport(Terminal terminal, bool json)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints the outcomes, which in a dry run are those that the import would have.</summary>
    public async Task<int> PrintAsync(IReadOnlyList<ImportOutcome> outcomes, bool dryRun)
    {
        if (json)
            await WriteJsonAsync([.. outcomes.Select(outcome => ToJson(outcome, dryRun))], []);
        else
            foreach (var outcome in outcomes)
                await terminal.Out.WriteLineAsync($"{outcome.Source.Name}: {Describe(outcome, dryRun)}");
        return ExitCode.Success;
    }

    /// <summary>Prints problems in the format of compilers: <c>file:line:column: message hint</c>.</summary>
    public async Task<int> PrintAsync(InvalidBatchException refused)
    {
        if (json)
            await WriteJsonAsync([], [.. refused.Problems.Select(ToJson)]);
        foreach (var problem in refused.Problems)
            await terminal.Error.WriteLineAsync(problem.ToString());
        await terminal.Error.WriteLineAsync($"{Count(refused.Problems.Count, "problem")}; nothing was recorded.");
        return ExitCode.BadInput;
    }

    private static string Describe(ImportOutcome outcome, bool dryRun) => outcome.Outcome switch
    {
        { Created: 0, Changed: 0, Retracted: 0 } => "nothing new",
        { Repeated: true } first =>
            FormattableString.Invariant($"recorded already, by another import at the same time, at revision {first.Revision}"),
        var would when dryRun =>
            FormattableString.Invariant($"{would.Created} would be created, {would.Changed} changed, {would.Retracted} retracted"),
        var done => FormattableString.Invariant(
            $"{done.Created} created, {done.Changed} changed, {done.Retracted} retracted, at revision {done.Revision}"),
    };

    private static string Count(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private static DossierJson ToJson(ImportOutcome outcome, bool dryRun) => new(
        outcome.Source.File, outcome.Source.Name, outcome.Batch.Writes.OfType<Put>().Count(),
        outcome.Outcome.Created, outcome.Outcome.Changed, outcome.Outcome.Retracted, dryRun ? null : outcome.Outcome.Revision,
        outcome.Outcome.Repeated ? true : null);

    private static ProblemJson ToJson(Problem problem) =>
        new(problem.At?.File, problem.At?.Line, problem.At?.Column, problem.Code, problem.Message, problem.Hint, problem.Element,
        problem.Property);

    private Task WriteJsonAsync(IReadOnlyList<DossierJson> dossiers, IReadOnlyList<ProblemJson> problems) =>
        terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new ReportJson(dossiers, problems), Shape));

    private sealed record ReportJson(IReadOnlyList<DossierJson> Dossiers, IReadOnlyList<ProblemJson> Problems);

    private sealed record DossierJson(string File, string Dossier, int Elements, int Created, int Changed, int Retracted, long? Revision,
        bool? Repeated);

    private sealed record ProblemJson(string? File, int? Line, int? Column, string Code, string Message, string Hint, string? Element,
        string? Property);
}
