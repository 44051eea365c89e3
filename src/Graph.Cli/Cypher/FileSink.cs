using System.Buffers;
using Graph.Cli.CommandLine;

namespace Graph.Cli.Cypher;

/// <summary>Rows go to a file, whole or not at all.</summary>
internal sealed class FileSink(string path) : IRowSink
{
    private readonly WholeFile _file = new(path);

    public ArrayBufferWriter<byte> Buffer { get; } = new();

    public async Task FlushAsync()
    {
        await _file.Stream.WriteAsync(Buffer.WrittenMemory);
        Buffer.ResetWrittenCount();
    }

    public Task CompleteAsync() => _file.CompleteAsync();

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
