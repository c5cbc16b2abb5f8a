using Npgsql;

namespace RoxMind.Chaos.Databases;

/// <summary>What a cluster's database tells of it: who is a member, and who wrote what and when.</summary>
internal sealed class ClusterRecords : IAsyncDisposable
{
    /// <summary>Orleans' number of a silo that was declared dead.</summary>
    private const int Dead = 6;

    private static readonly string[] s_watched =
    [
        "event_entry",
        "event_log",
        "grain_state",
        "race_index",
        "event_snapshot",
    ];

    private readonly NpgsqlDataSource _source;

    /// <summary>Looks into a database.</summary>
    public ClusterRecords(string connectionString) =>
        _source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "roxmind", MaxPoolSize = 4 }
        );

    /// <summary>Has the database note under which name each row was written.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            """
            CREATE TABLE chaos_write (writer text NOT NULL, kind text NOT NULL, at timestamptz NOT NULL);
            CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO roxmind.chaos_write
                VALUES (current_setting('application_name'), TG_TABLE_NAME, clock_timestamp());
                RETURN NULL;
            END
            $$;
            """,
            cancellationToken
        );
        foreach (var table in s_watched)
        {
            await ExecuteAsync(
                $"""
                CREATE TRIGGER chaos AFTER INSERT OR UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION note_write()
                """,
                cancellationToken
            );
        }
    }

    /// <summary>Name of the last silo that listens on a port.</summary>
    public async Task<string> NameAsync(int siloPort, CancellationToken cancellationToken) =>
        (string)
            (
                await ScalarAsync(
                    "SELECT silo_name FROM cluster_member WHERE port = $1 ORDER BY generation DESC LIMIT 1",
                    cancellationToken,
                    siloPort
                )
            )!;

    /// <summary>Name of the silo that appended last to an event.</summary>
    public async Task<string?> LastAppenderAsync(CancellationToken cancellationToken) =>
        (string?)
            await ScalarAsync(
                "SELECT writer FROM chaos_write WHERE kind = 'event_entry' ORDER BY at DESC LIMIT 1",
                cancellationToken
            );

    /// <summary>Whether a silo was declared dead.</summary>
    public async Task<bool> IsDeadAsync(string name, CancellationToken cancellationToken) =>
        (bool)
            (
                await ScalarAsync(
                    "SELECT EXISTS (SELECT FROM cluster_member WHERE silo_name = $1 AND status = $2)",
                    cancellationToken,
                    name,
                    Dead
                )
            )!;

    /// <summary>The database's time.</summary>
    public async Task<DateTime> NowAsync(CancellationToken cancellationToken) =>
        (DateTime)(await ScalarAsync("SELECT clock_timestamp()", cancellationToken))!;

    /// <summary>How many rows a silo has written since.</summary>
    public async Task<long> WrittenAsync(string name, DateTime since, CancellationToken cancellationToken) =>
        (long)
            (
                await ScalarAsync(
                    "SELECT count(*) FROM chaos_write WHERE writer = $1 AND at > $2",
                    cancellationToken,
                    name,
                    since
                )
            )!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // constants, and names of tables
        await using var command = _source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
#pragma warning disable CA2100 // a constant; values are parameters
        await using var command = _source.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
