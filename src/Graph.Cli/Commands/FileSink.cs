using System.Buffers;
using Graph.Cli.Console;

namespace Graph.Cli.Commands;

/// <summary>Rows go to a file, whole or not at all.</summary>
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
