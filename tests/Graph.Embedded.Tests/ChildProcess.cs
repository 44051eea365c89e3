using System.Diagnostics;

namespace Graph.Embedded.Tests;

/// <summary>This assembly, run as a process of its own that writes to a store, or copies one.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _acknowledged = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(params IEnumerable<string> arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        foreach (var argument in arguments.Prepend(typeof(ChildProcess).Assembly.Location))
            _process.StartInfo.ArgumentList.Add(argument);
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>One that records so many episodes, some at once.</summary>
    public static ChildProcess Writing(string folder, string name, int limit, int atOnce) =>
        new("write", folder, name, $"{limit}", $"{atOnce}");

    /// <summary>One that copies a store to another folder.</summary>
    public static ChildProcess Copying(string from, string to) => new("copy", from, to);

    /// <summary>
    /// What it was told is on disk, once it has ended: the ids of its batches, or the last revision of each commit of a copy.
    /// </summary>
    public IReadOnlyList<string> Acknowledged => _acknowledged;

    /// <summary>Waits until it has written something.</summary>
    public Task FirstAsync() => _first.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Ends it at once, as a power cut would; waits until all that it said has arrived.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.WaitForExit();
    }

    /// <summary>Waits for its own end, which must be a good one.</summary>
    public async Task EndAsync()
    {
        var errors = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        _process.WaitForExit();
        Assert.True(_process.ExitCode == 0, errors);
    }

    public void Dispose() => _process.Dispose();

    private void Take(string? line)
    {
        if (line is null)
            return;
        _acknowledged.Add(line);
        _first.TrySetResult();
    }
}
