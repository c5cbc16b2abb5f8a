using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>The database's tables, and how an older database is brought to them.</summary>
internal static class Schema
{
    /// <summary>
    /// <c>_steps[n]</c> brings version n to n + 1 and says so. Steps are never edited once released, only added.
    /// </summary>
    private static readonly string[] _steps =
    [
        """
            -- AUTOINCREMENT never hands out a row number twice, so an etag (id and version) stays unique when a state is
            -- cleared and written anew.
            CREATE TABLE grain_state (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                provider TEXT NOT NULL,
                name TEXT NOT NULL,
                grain TEXT NOT NULL,
                version INTEGER NOT NULL,
                data BLOB NOT NULL,
                UNIQUE (grain, name, provider)
            ) STRICT;

            CREATE TABLE event_log (
                id INTEGER PRIMARY KEY,
                event TEXT NOT NULL UNIQUE,
                head INTEGER NOT NULL,
                projected INTEGER NOT NULL,
                CHECK (projected BETWEEN 0 AND head)
            ) STRICT;

            CREATE TABLE event_entry (
                log INTEGER NOT NULL REFERENCES event_log (id),
                seq INTEGER NOT NULL,
                key TEXT NOT NULL,
                at_ms INTEGER NOT NULL,
                fact BLOB NOT NULL,
                PRIMARY KEY (log, seq),
                UNIQUE (log, key)
            ) STRICT, WITHOUT ROWID;

            PRAGMA user_version = 1;
            """,
        """
            CREATE TABLE race_index (
                race TEXT NOT NULL PRIMARY KEY,
                data BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;

            PRAGMA user_version = 2;
            """,
        """
            -- A follower of which a log has no row has seen none of its entries.
            CREATE TABLE log_follower (
                log INTEGER NOT NULL REFERENCES event_log (id),
                follower TEXT NOT NULL,
                position INTEGER NOT NULL CHECK (position > 0),
                PRIMARY KEY (log, follower)
            ) STRICT, WITHOUT ROWID;

            PRAGMA user_version = 3;
            """,
        """
            -- What the entries of a log up to one of them add up to; read instead of them.
            CREATE TABLE event_snapshot (
                log INTEGER PRIMARY KEY REFERENCES event_log (id),
                seq INTEGER NOT NULL CHECK (seq > 0),
                format INTEGER NOT NULL,
                data BLOB NOT NULL
            ) STRICT;

            PRAGMA user_version = 4;
            """,
        """
            -- Sums tell whether a row is still what was written; rows of before have none.
            ALTER TABLE grain_state ADD COLUMN sum INTEGER;
            ALTER TABLE event_entry ADD COLUMN sum INTEGER;
            ALTER TABLE race_index ADD COLUMN sum INTEGER;

            CREATE TABLE store_note (
                name TEXT NOT NULL PRIMARY KEY,
                number INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            PRAGMA user_version = 5;
            """,
        """
            -- Which file has the races packed as they were at a place among the changes; without a row nobody needs the changes.
            CREATE TABLE race_pack (
                number INTEGER PRIMARY KEY CHECK (number = 1),
                file TEXT,
                place INTEGER NOT NULL
            ) STRICT;

            -- The races that have changed since. AUTOINCREMENT never hands out a place twice.
            CREATE TABLE race_change (
                place INTEGER PRIMARY KEY AUTOINCREMENT,
                race TEXT NOT NULL
            ) STRICT;

            -- Triggers, because not only the index writes to its races: repairs remove some too.
            CREATE TRIGGER race_added AFTER INSERT ON race_index WHEN EXISTS (SELECT 1 FROM race_pack)
            BEGIN
                INSERT INTO race_change (race) VALUES (new.race);
            END;

            CREATE TRIGGER race_changed AFTER UPDATE ON race_index WHEN EXISTS (SELECT 1 FROM race_pack)
            BEGIN
                INSERT INTO race_change (race) VALUES (new.race);
            END;

            CREATE TRIGGER race_removed AFTER DELETE ON race_index WHEN EXISTS (SELECT 1 FROM race_pack)
            BEGIN
                INSERT INTO race_change (race) VALUES (old.race);
            END;

            PRAGMA user_version = 6;
            """,
    ];

    /// <summary>The version this program reads and writes.</summary>
    public static int Version => _steps.Length;

    /// <summary>Makes or upgrades the tables, all or nothing.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="file">The database, for the message.</param>
    /// <exception cref="StoreTooNewException">The database is newer than this program.</exception>
    public static void Upgrade(SqliteConnection connection, string file)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var found = (long)command.ExecuteScalar()!;
        if (found > Version)
        {
            throw new StoreTooNewException(file, found, Version);
        }

        for (var step = (int)found; step < Version; step++)
        {
#pragma warning disable CA2100 // The steps are constants of this class.
            command.CommandText = _steps[step];
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
