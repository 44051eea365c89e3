using System.Buffers;

namespace Graph.Cli.Commands;

/// <summary>Where rows go.</summary>
internal interface IRowSink : IAsyncDisposable
{
    /// <summary>What is written and not yet flushed.</summary>
    ArrayBufferWriter<byte> Buffer { get; }

    /// <summary>Sends on what was written.</summary>
    Task FlushAsync();

    /// <summary>Everything is there. Without it, nothing may look as if it were.</summary>
    Task CompleteAsync();
}
