using System.Diagnostics;

namespace Graph.Embedded.Tests;

/// <summary>This assembly, run as a process of its own that writes to a store.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _acknowledged = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChildProcess(string folder, string name, int most, int atOnce)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
            {
                ArgumentList = { typeof(ChildProcess).Assembly.Location, folder, name, $"{most}", $"{atOnce}" },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>The ids of the batches that it was told are recorded, once it has ended.</summary>
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
