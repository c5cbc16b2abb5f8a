using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Snapshots;
using RoxMind.Silo.Storage.Sqlite;
using SQLitePCL;

namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>
/// Looks through a whole database: whether its pages hang together, whether each row is what was written, whether the logs have no gap.
/// Others may read and write meanwhile.
/// </summary>
internal sealed class StoreInspection
{
    private const string Damaged = "is damaged";

    private readonly SqliteConnection _connection;
    private readonly List<Finding> _findings = [];

    private StoreInspection(SqliteConnection connection) => _connection = connection;

    /// <summary>What is wrong; nothing where all is as it was written.</summary>
    /// <param name="file">The database.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="StoreException">It cannot be read at all.</exception>
    public static IReadOnlyList<Finding> Find(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Database.OpenTool(file);
            using var stop = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
            var inspection = new StoreInspection(connection);
            inspection.Look();
            return inspection._findings;
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw DatabaseFault.Describe(fault, file);
        }
    }

    /// <summary>Number of the last transaction that changed something.</summary>
    /// <param name="file">The database.</param>
    public static long ReadRevision(string file)
    {
        using var connection = Database.OpenTool(file);
        return StoreNotes.ReadRevision(connection);
    }

    private void Look()
    {
        Read(
            "the database",
            "PRAGMA integrity_check",
            row => row.GetString(0) is var said && said != "ok" ? new Finding("the database", said) : null
        );
        Read(
            "the events' logs",
            "SELECT event, seq, at_ms, fact, e.sum FROM event_entry e JOIN event_log ON id = log",
            row =>
                IsRight(row, 4, 3, row.GetInt64(1), row.GetInt64(2))
                    ? null
                    : new Finding($"entry {row.GetInt64(1)} of the event {row.GetString(0)}", Damaged)
        );
        Read(
            "the events' logs",
            "SELECT event, head, (SELECT COUNT(*) FROM event_entry WHERE log = id) FROM event_log",
            row =>
                row.GetInt64(1) == row.GetInt64(2)
                    ? null
                    : new Finding(
                        $"the log of the event {row.GetString(0)}",
                        $"has {row.GetInt64(2)} of {row.GetInt64(1)} entries"
                    )
        );
        Read(
            "the states",
            "SELECT name, grain, data, sum FROM grain_state",
            row =>
                IsRight(row, 3, 2) ? null : new Finding($"the state {row.GetString(0)} of {row.GetString(1)}", Damaged)
        );
        Read(
            "the search index",
            "SELECT race, data, sum FROM race_index",
            row =>
                IsRight(row, 2, 1)
                    ? null
                    : new Finding($"the race {row.GetString(0)} of the search index", Damaged, IsDerived: true)
        );
        Read(
            "the snapshots",
            "SELECT event, data FROM event_snapshot s JOIN event_log l ON l.id = s.log",
            row =>
                SnapshotParts.IsWhole(row.GetFieldValue<byte[]>(1))
                    ? null
                    : new Finding($"the snapshot of the event {row.GetString(0)}", Damaged, IsDerived: true)
        );
    }

    /// <summary>Reads a table to its end, or to where its pages are broken: of these the first look has told already.</summary>
    private void Read(string place, string sql, Func<SqliteDataReader, Finding?> judge)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        try
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (judge(rows) is { } finding)
                {
                    _findings.Add(finding);
                }
            }
        }
        catch (SqliteException broken) when (DatabaseFault.IsDamage(broken))
        {
            _findings.Add(new Finding(place, $"cannot be read to the end: {broken.Message}"));
        }
    }

    private static bool IsRight(SqliteDataReader row, int sum, int data, long number = 0, long other = 0) =>
        RowSum.IsRight(row.SumAt(sum), row.GetFieldValue<byte[]>(data), number, other);
}
