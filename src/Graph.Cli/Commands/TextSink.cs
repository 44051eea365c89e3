using System.Buffers;
using System.Text;

namespace Graph.Cli.Commands;

/// <summary>Rows go to standard output as they come.</summary>
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
