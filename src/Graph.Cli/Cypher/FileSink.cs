using System.Buffers;
using Graph.Cli.CommandLine;

namespace Graph.Cli.Cypher;

/// <summary>Rows go to a file beside the one that is wanted, which takes its name once everything is there; else it is gone.</summary>
internal sealed class FileSink : IRowSink
{
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _stream;

    /// <exception cref="InputException">No file can be written there.</exception>
    public FileSink(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.part");
        if (Directory.Exists(_path))
            throw new InputException($"'{path}' is a folder; name a file.");
        try
        {
            _stream = new FileStream(_unfinished, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written: its folder is missing or may not be written to.");
        }
    }

    public ArrayBufferWriter<byte> Buffer { get; } = new();

    public async Task FlushAsync()
    {
        await _stream.WriteAsync(Buffer.WrittenMemory);
        Buffer.ResetWrittenCount();
    }

    public async Task CompleteAsync()
    {
        await _stream.FlushAsync();
        _stream.Flush(flushToDisk: true);
        await _stream.DisposeAsync();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        File.Delete(_unfinished);
    }
}
