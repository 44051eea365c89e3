using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Graph.Cli.Console;
using Graph.Core.Model;
using Graph.Core.Storage;
using Spectre.Console;

namespace Graph.Cli.Commands;

/// <summary><c>graph stats</c>: counts the elements of the store.</summary>
internal sealed class StatsCommand(Terminal terminal, SettingOptions settings)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly Option<bool> _json = new("--json") { Description = "Print as JSON" };

    public Command Command()
    {
        var command = new Command("stats", "Count the elements of the store by kind, and the events by type.") { _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = await Graph.Cli.StoreFactory.OpenExistingAsync(settings.Read(parsed), cancellationToken);
        await using var snapshot = await store.OpenAsync(cancellationToken);
        var overview = await snapshot.OverviewAsync(View.Default, cancellationToken);
        var revision = await snapshot.LastRevisionAsync(cancellationToken);
        if (parsed.GetValue(_json))
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(ToJson(revision, overview), Indented));
        else if (terminal.Rich is { } rich)
            Draw(rich, revision, overview);
        else
            await WriteAsync(revision, overview);
        return ExitCode.Success;
    }

    private static StatsJson ToJson(long lastRevision, RecordOverview overview) => new(
        lastRevision,
        overview.Kinds.ToDictionary(kind => kind.Kind.Prefix(), kind => kind.Count),
        overview.EventTypes.ToDictionary(type => type.Type, type => type.Count),
        overview.FirstEvent,
        overview.LastEvent);

    private static void Draw(IAnsiConsole rich, long lastRevision, RecordOverview overview)
    {
        var kinds = new Table().Title("Elements").AddColumn("Kind").AddColumn(new TableColumn("Count").RightAligned());
        foreach (var (kind, count) in overview.Kinds)
            kinds.AddRow(kind.Prefix(), count.ToString("N0", CultureInfo.InvariantCulture));
        var types = new Table().Title("Events").AddColumn("Type").AddColumn(new TableColumn("Count").RightAligned());
        foreach (var (type, count) in overview.EventTypes)
            types.AddRow(Markup.Escape(type), count.ToString("N0", CultureInfo.InvariantCulture));
        rich.Write(new Columns(kinds, types).Collapse());
        var (first, last) = (overview.FirstEvent, overview.LastEvent);
        rich.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"Last revision [bold]{lastRevision}[/], events from [bold]{first:yyyy-MM-dd}[/] to [bold]{last:yyyy-MM-dd}[/]");
    }

    /// <summary>Three columns with tabs between them: group, name, count.</summary>
    private async Task WriteAsync(long lastRevision, RecordOverview overview)
    {
        foreach (var (kind, count) in overview.Kinds)
            await terminal.Out.WriteLineAsync(FormattableString.Invariant($"kind\t{kind.Prefix()}\t{count}"));
        foreach (var (type, count) in overview.EventTypes)
            await terminal.Out.WriteLineAsync(FormattableString.Invariant($"event\t{type}\t{count}"));
        await terminal.Out.WriteLineAsync(FormattableString.Invariant($"revision\tlast\t{lastRevision}"));
    }

    private sealed record StatsJson(long AtRevision, Dictionary<string, long> Kinds, Dictionary<string, long> EventTypes,
        DateOnly? FirstEvent, DateOnly? LastEvent);
}
