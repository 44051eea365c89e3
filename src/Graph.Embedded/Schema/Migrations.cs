using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Schema;

/// <summary>
/// Applies the numbered scripts of <c>schema/embedded</c> that a file lacks, in one transaction, under the file's write lock.
/// </summary>
internal static class Migrations
{
    /// <summary>"GRPH": marks the file as ours.</summary>
    public const int ApplicationId = 0x47525048;

    private static readonly MigrationScripts Scripts = new(typeof(Migrations).Assembly, "embedded");

    /// <summary>The last script that this version knows.</summary>
    public static int Newest => Scripts.Newest;

    public static void Apply(Connection connection, string file)
    {
        if (Check(connection, file) == Newest)
            return;
        connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have applied scripts while this one waited for the lock.
            var version = Check(connection, file);
            foreach (var (number, text) in Scripts.After(version))
                connection.Execute($"{text}; PRAGMA user_version = {number}");
            connection.Execute($"PRAGMA application_id = {ApplicationId}; COMMIT");
        }
        catch
        {
            if (connection.InTransaction)
                connection.Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>The number of the last script applied to the file.</summary>
    private static long Check(Connection connection, string file)
    {
        var owner = connection.Number("PRAGMA application_id");
        var version = connection.Number("PRAGMA user_version") ?? 0;
        if (owner != ApplicationId && (owner != 0 || connection.Number("SELECT count(*) FROM sqlite_schema") != 0))
            throw new StoreException(ErrorCodes.StoreFailed,
                $"'{file}' is a database of another program. Name another folder, or move the file away.");
        if (version > Newest)
            throw new StoreException(ErrorCodes.StoreNewer,
                $"'{file}' was written by a newer version (schema {version}; this one knows up to {Newest}). Update this program.");
        return version;
    }
}
