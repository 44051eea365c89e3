namespace Graph.Cli.Console;

/// <summary>
/// A file that is written under a temporary name and renamed when it is complete; otherwise it is deleted. Links are followed, and an
/// existing file keeps its permissions.
/// </summary>
internal sealed class AtomicFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    /// <exception cref="InputException">The file cannot be written.</exception>
    public AtomicFile(string path)
    {
        if (path.Length == 0)
            throw new InputException("The name of the file to write is empty; name one.");
        if (Directory.Exists(path))
            throw new InputException($"'{path}' is a folder; name a file.");
        try
        {
            var replaces = File.Exists(path);
            _path = replaces && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked
                ? linked.FullName
                : Path.GetFullPath(path);
            _unfinished = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.part");
            if (replaces && !IsPlain(_path))
                throw new InputException($"'{path}' is a device or a pipe; leave it out, and send standard output there.");
            Stream = new FileStream(_unfinished, FileMode.CreateNew, FileAccess.Write);
            if (replaces && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(_path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written: its folder is missing, or the file or folder is read-only.");
        }
    }

    /// <summary>The content.</summary>
    public FileStream Stream { get; }

    /// <summary>Confirms that the file is complete.</summary>
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

    // Devices are in /dev, or behind the links to open streams in /proc. Pipes can be anywhere, but cannot seek.
    private static bool IsPlain(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return false;
        using var there = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        return there.CanSeek;
    }
}
