using System.Buffers;
using System.Text;
using Graph.Cli.Console;

namespace Graph.Cli.Commands;

/// <summary>A destination of rows.</summary>
internal interface IRowSink : IAsyncDisposable
{
    /// <summary>Bytes that are written and not yet flushed.</summary>
    ArrayBufferWriter<byte> Buffer { get; }

    /// <summary>Sends the buffer on.</summary>
    Task FlushAsync();

    /// <summary>Confirms that all rows are written. Without it, the output must not look complete.</summary>
    Task CompleteAsync();
}

/// <summary>A file that is written completely or not at all.</summary>
internal sealed class FileSink(string path) : IRowSink
{
    private readonly AtomicFile _file = new(path);

    public ArrayBufferWriter<byte> Buffer { get; } = new();

    public async Task FlushAsync()
    {
        await _file.Stream.WriteAsync(Buffer.WrittenMemory);
        Buffer.ResetWrittenCount();
    }

    public Task CompleteAsync() => _file.CompleteAsync();

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}

/// <summary>Standard output, row by row.</summary>
internal sealed class TextSink(TextWriter writer) : IRowSink
{
    public ArrayBufferWriter<byte> Buffer { get; } = new();

    public async Task FlushAsync()
    {
        await writer.WriteAsync(Encoding.UTF8.GetString(Buffer.WrittenSpan));
        Buffer.ResetWrittenCount();
    }

    public Task CompleteAsync() => writer.FlushAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
