using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Event logs and their entries, as the writer changes them.</summary>
internal sealed class LogTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(
        connection,
        "SELECT id, head, projected FROM event_log WHERE event = @0",
        SqliteType.Text
    );

    private readonly Statement _create = new(
        connection,
        "INSERT INTO event_log (event, head, projected) VALUES (@0, 0, 0) RETURNING id",
        SqliteType.Text
    );

    private readonly Statement _move = new(
        connection,
        "UPDATE event_log SET head = @1, projected = @2 WHERE id = @0",
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Integer
    );

    private readonly Statement _append = new(
        connection,
        """
        INSERT INTO event_entry (log, seq, key, at_ms, fact, sum) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (log, key) DO NOTHING
        """,
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Text,
        SqliteType.Integer,
        SqliteType.Blob,
        SqliteType.Integer
    );

    private readonly Statement _lookUp = new(
        connection,
        "SELECT seq, at_ms FROM event_entry WHERE log = @0 AND key = @1",
        SqliteType.Integer,
        SqliteType.Text
    );

    private readonly Statement _replace = new(
        connection,
        "UPDATE event_entry SET fact = @2, sum = @3 WHERE log = @0 AND seq = @1",
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Blob,
        SqliteType.Integer
    );

    private readonly Statement _read = new(
        connection,
        "SELECT fact, at_ms FROM event_entry WHERE log = @0 AND seq = @1",
        SqliteType.Integer,
        SqliteType.Integer
    );

    private readonly Statement _follow = new(
        connection,
        """
        INSERT INTO log_follower (log, follower, position) VALUES (@0, @1, @2)
        ON CONFLICT (log, follower) DO UPDATE SET position = MAX(position, excluded.position)
        """,
        SqliteType.Integer,
        SqliteType.Text,
        SqliteType.Integer
    );

    private readonly Statement _keep = new(
        connection,
        "INSERT OR REPLACE INTO event_snapshot (log, seq, format, data) VALUES (@0, @1, @2, @3)",
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Integer,
        SqliteType.Blob
    );

    private readonly Statement _forget = new(
        connection,
        "DELETE FROM event_snapshot WHERE log = @0",
        SqliteType.Integer
    );

    /// <summary>The logs of a connection.</summary>
    public static LogTable On(WriteConnection connection) => connection.Tables.Get(static open => new LogTable(open));

    /// <summary>An event's log; null when it has none.</summary>
    public LogHead? Find(string eventId)
    {
        using var row = _find.Query(eventId);
        return row.Read() ? new LogHead(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)) : null;
    }

    /// <summary>Begins an event's log.</summary>
    public LogHead Create(string eventId)
    {
        using var row = _create.Query(eventId);
        row.Read();
        return new LogHead(row.GetInt64(0), 0, 0);
    }

    /// <summary>Adds an entry; false when its key is there already.</summary>
    public bool Append(long log, long seq, string key, long atMs, byte[] fact) =>
        _append.Run(log, seq, key, atMs, fact, RowSum.Of(fact, seq, atMs)) == 1;

    /// <summary>Number and time of the entry with a key.</summary>
    public (long Seq, long AtMs) LookUp(long log, string key)
    {
        using var row = _lookUp.Query(log, key);
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Writes head and cursor.</summary>
    public void Move(LogHead log) => _move.Run(log.Id, log.Head, log.Projected);

    /// <summary>Replaces an entry's content; false when there is no such entry.</summary>
    public bool Replace(long log, long seq, byte[] fact)
    {
        long atMs;
        using (var row = _read.Query(log, seq))
        {
            if (!row.Read())
            {
                return false;
            }

            atMs = row.GetInt64(1);
        }

        return _replace.Run(log, seq, fact, RowSum.Of(fact, seq, atMs)) == 1;
    }

    /// <summary>An entry's content; null when there is no such entry.</summary>
    public byte[]? Read(long log, long seq)
    {
        using var row = _read.Query(log, seq);
        return row.Read() ? row.GetFieldValue<byte[]>(0) : null;
    }

    /// <summary>Writes how far a follower has come; it never moves back.</summary>
    public void Follow(long log, string follower, long position) => _follow.Run(log, follower, position);

    /// <summary>Keeps a snapshot instead of the one before.</summary>
    public void Keep(long log, long seq, int format, byte[] data) => _keep.Run(log, seq, format, data);

    /// <summary>Removes the snapshot, if there is one.</summary>
    public void Forget(long log) => _forget.Run(log);

    /// <inheritdoc/>
    public void Dispose()
    {
        _keep.Dispose();
        _forget.Dispose();
        _find.Dispose();
        _create.Dispose();
        _move.Dispose();
        _append.Dispose();
        _lookUp.Dispose();
        _replace.Dispose();
        _read.Dispose();
        _follow.Dispose();
    }
}
