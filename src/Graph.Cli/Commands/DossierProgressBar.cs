using Graph.Cli.Console;
using Graph.Formats.Dossiers;
using Spectre.Console;

namespace Graph.Cli.Commands;

/// <summary>A bar on standard error while dossiers are checked and written; nothing where nobody looks on.</summary>
internal static class DossierProgressBar
{
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<DossierProgress>?, Task<T>> work) =>
        terminal.RichError is { } console
            ? console.Progress().AutoClear(true).StartAsync(context => work(new Bars(context)))
            : work(null);

    private sealed class Bars(ProgressContext context) : IProgress<DossierProgress>
    {
        private readonly Dictionary<DossierStage, ProgressTask> _bars = [];

        public void Report(DossierProgress value)
        {
            if (!_bars.TryGetValue(value.Stage, out var bar))
                _bars.Add(value.Stage,
                    bar = context.AddTask(value.Stage == DossierStage.Checked ? "Checking" : "Writing", maxValue: value.Total));
            bar.Value = value.Done;
        }
    }
}
