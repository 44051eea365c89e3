using System.Globalization;
using System.Reflection;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Schema;

/// <summary>
/// The numbered scripts of <c>schema/embedded</c>: what a file lacks is applied to it in one transaction, under the file's write lock.
/// </summary>
internal static class Migrations
{
    /// <summary>"GRPH": marks the file as ours.</summary>
    public const int ApplicationId = 0x47525048;

    private const string Prefix = "embedded/";

    /// <summary>The last script that this version knows.</summary>
    public static int Newest { get; } = Scripts().Max(script => script.Number);

    public static void Apply(Connection connection, string file)
    {
        if (Check(connection, file) == Newest)
            return;
        connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL");
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have been at it while this one waited for the lock.
            var version = Check(connection, file);
            foreach (var (number, name) in Scripts().Where(script => script.Number > version).OrderBy(script => script.Number))
                connection.Execute($"{Text(name)}; PRAGMA user_version = {number}");
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

    private static IEnumerable<(int Number, string Name)> Scripts() =>
        from name in typeof(Migrations).Assembly.GetManifestResourceNames()
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        select (int.Parse(name.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), name);

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
