using Microsoft.Data.Sqlite;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Log;

/// <summary>Event logs and their entries, as readers see them.</summary>
internal sealed class LogReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _position = new(
        connection,
        "SELECT head, projected FROM event_log WHERE event = @0",
        SqliteType.Text
    );

    private readonly Statement _entries = new(
        connection,
        """
        SELECT seq, at_ms, fact, sum FROM event_entry
        WHERE log = (SELECT id FROM event_log WHERE event = @0) AND seq > @1
        ORDER BY seq LIMIT @2
        """,
        SqliteType.Text,
        SqliteType.Integer,
        SqliteType.Integer
    );

    private readonly Statement _events = new(
        connection,
        "SELECT event, head FROM event_log WHERE head > 0 AND NOT EXISTS (SELECT 1 FROM event_entry WHERE log = id AND seq = head "
            + $"AND key GLOB '{EventRemoved.KeyPrefix}*') ORDER BY event"
    );

    private readonly Statement _unprojected = new(
        connection,
        "SELECT event FROM event_log WHERE projected < head ORDER BY event"
    );

    private readonly Statement _behind = new(
        connection,
        """
        SELECT event, COALESCE(position, 0), head FROM event_log
        LEFT JOIN log_follower ON log = id AND follower = @0
        WHERE head > COALESCE(position, 0) ORDER BY event
        """,
        SqliteType.Text
    );

    private readonly Statement _snapshot = new(
        connection,
        "SELECT format, data FROM event_snapshot WHERE log = (SELECT id FROM event_log WHERE event = @0)",
        SqliteType.Text
    );

    /// <summary>The logs of a connection.</summary>
    public static LogReader On(ReadConnection connection) => connection.Tables.Get(static open => new LogReader(open));

    /// <summary>Head and cursor of an event's log.</summary>
    public LogPosition Position(string eventId)
    {
        using var row = _position.Query(eventId);
        return row.Read() ? new LogPosition(row.GetInt64(0), row.GetInt64(1)) : default;
    }

    /// <summary>Entries after a sequence number.</summary>
    public List<LogRow> Entries(string eventId, long after, int count)
    {
        using var row = _entries.Query(eventId, after, count);
        var entries = new List<LogRow>();
        while (row.Read())
        {
            var entry = new LogRow(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));
            if (!RowSum.IsRight(row.SumAt(3), entry.Fact, entry.Seq, entry.AtMs))
            {
                throw new DamagedStoreException(
                    $"Entry {entry.Seq} of the event {eventId} is damaged in {connection.DataSource}. Restore a backup."
                );
            }

            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>What was kept of what an event's log adds up to; null when nothing was.</summary>
    public (int Format, byte[] Data)? Snapshot(string eventId)
    {
        using var row = _snapshot.Query(eventId);
        return row.Read() ? (row.GetInt32(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>Events with entries, apart from those that were removed last.</summary>
    public List<EventHead> Events()
    {
        using var row = _events.Query();
        var heads = new List<EventHead>();
        while (row.Read())
        {
            heads.Add(new EventHead(row.GetString(0), row.GetInt64(1)));
        }

        return heads;
    }

    /// <summary>Events whose cursor is behind.</summary>
    public List<string> Unprojected()
    {
        using var row = _unprojected.Query();
        var names = new List<string>();
        while (row.Read())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }

    /// <summary>Events with entries that a follower has not seen.</summary>
    public List<FollowerPosition> Behind(string follower)
    {
        using var row = _behind.Query(follower);
        var behind = new List<FollowerPosition>();
        while (row.Read())
        {
            behind.Add(new FollowerPosition(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
        }

        return behind;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _position.Dispose();
        _entries.Dispose();
        _events.Dispose();
        _unprojected.Dispose();
        _behind.Dispose();
        _snapshot.Dispose();
    }
}
