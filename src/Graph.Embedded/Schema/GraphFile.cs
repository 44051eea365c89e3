using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Schema;

/// <summary>The file of the store: its path, and the settings of connections to it.</summary>
internal sealed class GraphFile(string folder, EmbeddedOptions options)
{
    public const string Name = "graph.db";

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), Name);

    /// <summary>Makes the folder and the file if they are missing, and brings an older file up to date.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(ErrorCodes.StoreReadOnly,
                $"The folder of '{Path}' cannot be made: {e.Message} Name a folder that this user may write.", e);
        }
        using var connection = new Connection(Path, options.BusyTimeout);
        Migrations.Apply(connection, Path);
    }

    /// <summary>
    /// A connection that writes. Freed space is zeroed, so that redacted text is gone. An import changes the same pages of its
    /// indexes again and again, so the log grows to 25,000 pages before it is written back, and twice as many pages as elsewhere are kept.
    /// </summary>
    public Connection OpenWriter()
    {
        var connection = Open();
        connection.Execute(
            "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 25000; PRAGMA cache_size = -131072");
        if (options.MaxBytes is { } limit)
            connection.Execute($"PRAGMA max_page_count = {Math.Max(1, limit / connection.Number("PRAGMA page_size")!.Value)}");
        return connection;
    }

    /// <summary>A connection that only reads.</summary>
    public Connection OpenReader()
    {
        var connection = Open();
        connection.Execute("PRAGMA query_only = ON");
        return connection;
    }

    private Connection Open()
    {
        var connection = new Connection(Path, options.BusyTimeout);
        connection.Execute(
            "PRAGMA mmap_size = 68719476736; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
        return connection;
    }
}
