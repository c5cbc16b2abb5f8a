using Microsoft.Data.Sqlite;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>Reads what a database error means for those who wait.</summary>
internal static class DatabaseFault
{
    // Primary result codes, https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Whether the error is of the database or disk, not of the one statement that met it.</summary>
    public static bool IsGeneral(Exception error) =>
        error
            is SqliteException
            {
                SqliteErrorCode: Busy
                    or Locked
                    or NoMemory
                    or ReadOnly
                    or InputOutput
                    or Corrupt
                    or Full
                    or CannotOpen
                    or NotADatabase
            };

    /// <summary>Whether the disk, or the size that the database may have, is used up.</summary>
    public static bool IsOutOfSpace(SqliteException error) => error.SqliteErrorCode == Full;

    /// <summary>Whether what is stored is not what was written.</summary>
    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>The fault as told to callers.</summary>
    public static Exception Describe(SqliteException error, string file) =>
        error.SqliteErrorCode switch
        {
            Full => new OutOfSpaceException($"No space is left for {file}. Free some and try again."),
            Busy or Locked => new StoreException($"{file} is locked by another program.", isTransient: true, error),
            NoMemory => new StoreException($"There is not enough memory to work on {file}.", isTransient: true, error),
            InputOutput => new StoreException(
                $"The disk failed under {file}: {error.Message}",
                isTransient: true,
                error
            ),
            ReadOnly or CannotOpen => new StoreException(
                $"{file} cannot be opened for writing.",
                isTransient: false,
                error
            ),
            Corrupt or NotADatabase => new DamagedStoreException(
                $"{file} is damaged or not a database. 'verify' says where; restore a backup.",
                error
            ),
            _ => new StoreException($"{file} refused a statement: {error.Message}", isTransient: false, error),
        };
}
