using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Reads a data folder that nobody writes to, each row compared with its sum.</summary>
/// <param name="folder">The folder, held.</param>
internal sealed class FolderSource(DataFolder folder) : IArchiveSource
{
    private readonly string _file = Path.Combine(folder.Path, EmbeddedStore.FileName);

    /// <inheritdoc/>
    public string Name => folder.Path;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchiveRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LostWrites.Demand(folder.Path);
        // The tables of an earlier version become those of this one, as at a start.
        using var connection = Database.OpenWriter(_file, new EmbeddedStoreOptions());
        foreach (var row in Rows(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await foreach (var piece in UploadPieces.ReadAsync(folder.Path, cancellationToken))
        {
            yield return piece;
        }
    }

    private IEnumerable<ArchiveRow> Rows(SqliteConnection connection) =>
        Query(
                connection,
                $"SELECT provider, name, grain, data, sum FROM grain_state WHERE provider <> '{StoredKinds.Probes}' ORDER BY id",
                row => new ArchiveRow.State(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    Right(row, 3, "state")
                )
            )
            .Concat(
                Query(
                    connection,
                    "SELECT event, head, projected FROM event_log ORDER BY id",
                    row => new ArchiveRow.Log(row.GetString(0), row.GetInt64(1), row.GetInt64(2))
                )
            )
            .Concat(
                Query(
                    connection,
                    "SELECT event, seq, key, at_ms, fact, e.sum FROM event_entry e JOIN event_log ON id = log ORDER BY log, seq",
                    row => new ArchiveRow.Entry(
                        row.GetString(0),
                        row.GetInt64(1),
                        row.GetString(2),
                        row.GetInt64(3),
                        Right(row, 4, "entry", row.GetInt64(1), row.GetInt64(3))
                    )
                )
            )
            .Concat(
                Query(
                    connection,
                    "SELECT event, follower, position FROM log_follower JOIN event_log ON id = log ORDER BY log, follower",
                    row => new ArchiveRow.Follower(row.GetString(0), row.GetString(1), row.GetInt64(2))
                )
            )
            .Concat(
                Query(
                    connection,
                    "SELECT race, data, sum FROM race_index ORDER BY race",
                    row => new ArchiveRow.Race(row.GetString(0), Right(row, 1, "race of the search index"))
                )
            );

    private byte[] Right(SqliteDataReader row, int data, string what, long number = 0, long other = 0)
    {
        var content = row.GetFieldValue<byte[]>(data);
        return RowSum.IsRight(row.SumAt(data + 1), content, number, other)
            ? content
            : throw new DamagedStoreException(
                $"The {what} {row.GetString(0)} {row.GetValue(1)} is damaged in {_file}. 'verify' says all that is."
            );
    }

    private IEnumerable<ArchiveRow> Query(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, ArchiveRow> read
    )
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (Next(rows))
        {
            yield return read(rows);
        }
    }

    private bool Next(SqliteDataReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (SqliteException fault)
        {
            throw DatabaseFault.Describe(fault, _file);
        }
    }
}
