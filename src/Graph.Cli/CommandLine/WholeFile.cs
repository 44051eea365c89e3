namespace Graph.Cli.CommandLine;

/// <summary>A file that is written beside the one that is wanted and takes its name once everything is there; else it is gone.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    /// <exception cref="InputException">No file can be written there.</exception>
    public WholeFile(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.part");
        if (Directory.Exists(_path))
            throw new InputException($"'{path}' is a folder; name a file.");
        try
        {
            Stream = new FileStream(_unfinished, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written: its folder is missing or may not be written to.");
        }
    }

    /// <summary>What is written goes here.</summary>
    public FileStream Stream { get; }

    /// <summary>Everything is there.</summary>
    public async Task CompleteAsync()
    {
        await Stream.FlushAsync();
        Stream.Flush(flushToDisk: true);
        await Stream.DisposeAsync();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(_unfinished);
    }
}
