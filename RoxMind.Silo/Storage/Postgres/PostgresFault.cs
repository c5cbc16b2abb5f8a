using System.Net.Sockets;
using Npgsql;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>Reads what an error of the database means for those who wait.</summary>
internal static class PostgresFault
{
    /// <summary>What the schema calls it when a silo writes that was put out of the cluster.</summary>
    private const string PutOut = "RXM01";

    /// <summary>Whether it is the database's or the network's, not the one statement's that met it.</summary>
    public static bool IsGeneral(Exception error) =>
        error switch
        {
            // Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: connections, transactions that met each other,
            // resources, an operator's doing, the system, and a server that only reads.
            PostgresException { SqlState: [var first, var second, ..] state } => (first, second) switch
            {
                ('0', '8') or ('4', '0') or ('5', '3') or ('5', '7') or ('5', '8') => true,
                ('2', '8') or ('3', 'D') => true,
                _ => state
                    is PostgresErrorCodes.ReadOnlySqlTransaction
                        or PostgresErrorCodes.LockNotAvailable
                        or PutOut,
            },
            _ => error is NpgsqlException or SocketException or IOException or TimeoutException,
        };

    /// <summary>Whether the database's disk is full.</summary>
    public static bool IsOutOfSpace(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>Whether the same call may succeed later.</summary>
    public static bool IsTransient(Exception error) =>
        error switch
        {
            // Who may connect, and to what, is changed by an operator alone.
            PostgresException { SqlState: ['2', '8', ..] or ['3', 'D', ..] or PutOut } => false,
            PostgresException => IsGeneral(error) && !IsOutOfSpace(error),
            _ => IsGeneral(error),
        };

    /// <summary>The fault as told to callers.</summary>
    public static Exception Describe(Exception error, string database) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new OutOfSpaceException(
                $"No space is left for {database}. Free some and try again."
            ),
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction } =>
                new StorageFaultException($"{database} does not have the tables of this program: run migrate.", error),
            PostgresException refused when !IsGeneral(error) => new StorageFaultException(
                $"{database} refused a statement: {refused.MessageText}",
                error
            ),
            // This silo never writes again, but the caller's next call goes to another.
            PostgresException { SqlState: PutOut } late => new StorageFaultException(
                $"{database} takes nothing from this silo any more: {late.MessageText}",
                isTransient: true,
                error
            ),
            PostgresException { SqlState: ['2', '8', ..] or ['3', 'D', ..] } closed => new StorageFaultException(
                $"{database} cannot be used: {closed.MessageText}",
                error
            ),
            _ when IsGeneral(error) => new StorageFaultException(
                $"{database} cannot be reached now: {error.Message}",
                isTransient: IsTransient(error),
                error
            ),
            _ => new StorageFaultException(
                $"{database} could not be given what was to be stored: {error.Message}",
                error
            ),
        };
}
