using System.Runtime.InteropServices;

namespace Graph.Cli.Console;

/// <summary>Ctrl+C and SIGTERM: the first asks the program to stop, the second ends it at once.</summary>
internal sealed class ShutdownSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public ShutdownSignal() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Interrupt(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Interrupt(context, 15)),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>The number of the signal received, or 0.</summary>
    public int Signal { get; private set; }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context, int signal)
    {
        if (Signal != 0)
            return;
        context.Cancel = true;
        Signal = signal;
        _source.Cancel();
    }
}
