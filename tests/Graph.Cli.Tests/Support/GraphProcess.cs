using System.Diagnostics;
using System.Text;

namespace Graph.Cli.Tests.Support;

/// <summary>The built program as a process, its output piped, in a folder of its own.</summary>
internal sealed class GraphProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GraphProcess(Process process) => _process = process;

    public string Out => Text(_out);

    public string Error => Text(_error);

    public static GraphProcess Start(Folder folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var graph = new GraphProcess(new Process { StartInfo = start });
        graph._process.OutputDataReceived += (_, line) => graph.Hear(graph._out, line.Data);
        graph._process.ErrorDataReceived += (_, line) => graph.Hear(graph._error, line.Data);
        graph._process.Start();
        graph._process.BeginOutputReadLine();
        graph._process.BeginErrorReadLine();
        return graph;
    }

    /// <summary>The program, serving on a free port.</summary>
    public static GraphProcess Serve(Folder folder, params string[] arguments) =>
        Start(folder, [.. arguments, "--urls", "http://127.0.0.1:0", "--set", "Server:WarmUp=false"]);

    /// <summary>A client of the server, once it listens.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_listening.Task, ended, Task.Delay(Patience)) != _listening.Task)
            throw new InvalidOperationException($"The server does not listen.\n{Out}\n{Error}");
        return new HttpClient { BaseAddress = new Uri(await _listening.Task) };
    }

    /// <summary>
    /// Once it reads standard input: more is written than a pipe holds, so that the writing ends only when the reading has begun.
    /// </summary>
    public async Task UntilItReadsAsync()
    {
        await _process.StandardInput.WriteAsync(new string('#', 1 << 20)).WaitAsync(Patience);
        await _process.StandardInput.FlushAsync();
    }

    public async Task SignalAsync(string name)
    {
        Skip.If(name == "INT" && IgnoresInterrupts(),
            "The tests run in the background of a shell that has them ignore SIGINT, which the programs that they start inherit.");
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>What the program left behind, once it has ended.</summary>
    public async Task<Ran> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new(_process.ExitCode, Out, Error);
    }

    private static bool IgnoresInterrupts()
    {
        const ulong Interrupt = 1 << 1;
        if (!OperatingSystem.IsLinux())
            return false;
        var ignored = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..];
        return (Convert.ToUInt64(ignored.Trim(), 16) & Interrupt) != 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    private void Hear(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.Append(line).Append('\n');
        if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            _listening.TrySetResult(line["Listening on ".Length..]);
    }
}
