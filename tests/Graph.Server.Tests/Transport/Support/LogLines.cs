using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Graph.Server.Tests.Transport.Support;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    /// <summary>Every line as text, with every property and exception: what must hold no secret.</summary>
    public string Everything => string.Join('\n', _events.Select(e =>
        $"{e.RenderMessage(CultureInfo.InvariantCulture)} "
        + $"{string.Join(' ', e.Properties.Select(p => $"{p.Key}={p.Value}"))} {e.Exception}"));

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>The first entry that holds a text; waits for it, since an answer may reach the caller before its line is written.</summary>
    public async Task<LogEvent> FindAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (_events.FirstOrDefault(
                e => e.RenderMessage(CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal)) is { } found)
                return found;
            await Task.Delay(10, patience.Token);
        }
    }
}
