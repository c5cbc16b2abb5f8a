using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>The statements that fill an empty database.</summary>
internal sealed class ArchiveTables(SqliteConnection connection) : IDisposable
{
    /// <summary>Provider, name, grain, data, sum.</summary>
    public Statement State { get; } =
        new(
            connection,
            "INSERT INTO grain_state (provider, name, grain, version, data, sum) VALUES (@0, @1, @2, 1, @3, @4)",
            SqliteType.Text,
            SqliteType.Text,
            SqliteType.Text,
            SqliteType.Blob,
            SqliteType.Integer
        );

    /// <summary>Number, event, head, cursor.</summary>
    public Statement Log { get; } =
        new(
            connection,
            "INSERT INTO event_log (id, event, head, projected) VALUES (@0, @1, @2, @3)",
            SqliteType.Integer,
            SqliteType.Text,
            SqliteType.Integer,
            SqliteType.Integer
        );

    /// <summary>Log, number, key, time, content, sum.</summary>
    public Statement Entry { get; } =
        new(
            connection,
            "INSERT INTO event_entry (log, seq, key, at_ms, fact, sum) VALUES (@0, @1, @2, @3, @4, @5)",
            SqliteType.Integer,
            SqliteType.Integer,
            SqliteType.Text,
            SqliteType.Integer,
            SqliteType.Blob,
            SqliteType.Integer
        );

    /// <summary>Log, name, position.</summary>
    public Statement Follower { get; } =
        new(
            connection,
            "INSERT INTO log_follower (log, follower, position) VALUES (@0, @1, @2)",
            SqliteType.Integer,
            SqliteType.Text,
            SqliteType.Integer
        );

    /// <summary>Race, data, sum.</summary>
    public Statement Race { get; } =
        new(
            connection,
            "INSERT INTO race_index (race, data, sum) VALUES (@0, @1, @2)",
            SqliteType.Text,
            SqliteType.Blob,
            SqliteType.Integer
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        State.Dispose();
        Log.Dispose();
        Entry.Dispose();
        Follower.Dispose();
        Race.Dispose();
    }
}
