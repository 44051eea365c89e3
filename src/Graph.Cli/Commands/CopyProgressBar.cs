using Graph.Cli.Console;
using Graph.Core.Replication;
using Spectre.Console;

namespace Graph.Cli.Commands;

/// <summary>Shows the progress of a copy on standard error, if that is a terminal.</summary>
internal static class CopyProgressBar
{
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<CopyProgress>?, Task<T>> work) =>
        terminal.RichError is { } console
            ? console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => work(new Bar(context)))
            : work(null);

    private sealed class Bar(ProgressContext context) : IProgress<CopyProgress>
    {
        private ProgressTask? _bar;

        public void Report(CopyProgress value)
        {
            _bar ??= context.AddTask("Copying revisions");
            _bar.MaxValue = value.LastRevision;
            _bar.Value = value.Revision;
        }
    }
}
