using Graph.Cli.Console;
using Graph.Formats.Importing;
using Spectre.Console;

namespace Graph.Cli.Commands;

/// <summary>Shows the progress of an import on standard error, if that is a terminal.</summary>
internal static class ImportProgressBar
{
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<ImportProgress>?, Task<T>> work) =>
        terminal.RichError is { } console
            ? console.Progress().AutoClear(true).StartAsync(context => work(new Bars(context)))
            : work(null);

    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<ImportStage, ProgressTask> _bars = [];

        public void Report(ImportProgress value)
        {
            if (!_bars.TryGetValue(value.Stage, out var bar))
                _bars.Add(value.Stage,
                    bar = context.AddTask(value.Stage == ImportStage.Checked ? "Checking" : "Writing", maxValue: value.Total));
            bar.Value = value.Done;
        }
    }
}
