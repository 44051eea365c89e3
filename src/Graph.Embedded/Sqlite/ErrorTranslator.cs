using Graph.Core.Errors;
using Graph.Core.Storage;
using SQLitePCL;

namespace Graph.Embedded.Sqlite;

/// <summary>Translates the result codes of SQLite to failures of the store.</summary>
internal static class ErrorTranslator
{
    public static Exception Of(int result, string file, string detail)
    {
        var cause = $" (SQLite {result}: {detail})";
        return (result & 0xff) switch
        {
            raw.SQLITE_INTERRUPT => new OperationCanceledException("The question was given up."),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new StoreException(
                ErrorCodes.StoreDamaged, $"'{file}' is damaged or not a database. Put back a backup, or move the file away and import "
                    + $"again.{cause}"),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new StoreException(
                ErrorCodes.StoreReadOnly, $"'{file}' cannot be written. Give this user the right to write the file and its folder.{cause}"),
            raw.SQLITE_CANTOPEN => new StoreException(
                ErrorCodes.StoreReadOnly,
                $"'{file}' cannot be opened. Give this user the right to read and write the file and its folder.{cause}"),
            raw.SQLITE_FULL => Full(file, cause),
            raw.SQLITE_IOERR when result is raw.SQLITE_IOERR_SHMSIZE => Full(file, cause),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException(
                ErrorCodes.StoreBusy,
                    $"'{file}' is being written by another process. Try again, or end the other one.{cause}", transient: true),
            raw.SQLITE_IOERR => new StoreException(
                ErrorCodes.StoreUnavailable, $"'{file}' could not be read or written. Look at the disk, then try "
                    + $"again.{cause}", transient: true),
            _ => new StoreException(ErrorCodes.StoreFailed,
                $"'{file}' failed unexpectedly. Report this with the steps that led to it.{cause}"),
        };
    }

    private static StoreException Full(string file, string cause) =>
        new(ErrorCodes.StoreFull, $"There is no room left for '{file}'. Nothing was recorded; free some space and send it again.{cause}");
}
