using Npgsql;
using NpgsqlTypes;
using RoxMind.Silo.Storage.Archives;

namespace RoxMind.Silo.Storage.Postgres.Archives;

/// <summary>Copies rows into tables, those of one kind after the other.</summary>
internal sealed class TableCopy(NpgsqlConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, long> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Guid Draft, string? Request)> _uploads = new(StringComparer.Ordinal);
    private NpgsqlBinaryImporter? _copy;
    private Type? _kind;

    /// <summary>The result files among the rows, and the drafts that their pieces are of.</summary>
    public IReadOnlyDictionary<string, (Guid Draft, string? Request)> Uploads => _uploads;

    /// <summary>Copies a row.</summary>
    public async Task WriteAsync(ArchiveRow row, CancellationToken cancellationToken)
    {
        var values = Values(row);
        if (row.GetType() != _kind)
        {
            await EndAsync(cancellationToken);
            _copy = await connection.BeginBinaryImportAsync(
                $"COPY {Table(row)} FROM STDIN (FORMAT BINARY)",
                cancellationToken
            );
            _copy.Timeout = TimeSpan.Zero;
            _kind = row.GetType();
        }

        await _copy!.StartRowAsync(cancellationToken);
        foreach (var (value, type) in values)
        {
            await _copy.WriteAsync(value, type, cancellationToken);
        }
    }

    /// <summary>Ends the copying of the last kind.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_copy is { } copy)
        {
            await copy.CompleteAsync(cancellationToken);
            await copy.DisposeAsync();
            _copy = null;
        }
    }

    /// <summary>What was not ended is not there.</summary>
    public ValueTask DisposeAsync() => _copy?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Table(ArchiveRow row) =>
        row switch
        {
            ArchiveRow.State => "grain_state (provider, name, grain, version, token, data)",
            ArchiveRow.Log => "event_log (id, event, head, projected)",
            ArchiveRow.Entry => "event_entry (log, seq, key, at_ms, fact)",
            ArchiveRow.Follower => "log_follower (log, follower, position)",
            ArchiveRow.Race => "race_index (race, data)",
            ArchiveRow.Upload => "upload_part (draft, part, data)",
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such kind of row."),
        };

    private IReadOnlyList<(object Value, NpgsqlDbType Type)> Values(ArchiveRow row) =>
        row switch
        {
            ArchiveRow.State state =>
            [
                Key(state.Provider),
                Key(state.Name),
                Key(state.Grain),
                Number(1),
                Number(Random.Shared.NextInt64()),
                Bytes(state.Data),
            ],
            ArchiveRow.Log log => [Number(Begin(log)), Key(log.Event), Number(log.Head), Number(log.Projected)],
            ArchiveRow.Entry entry =>
            [
                LogOf(entry.Event),
                Number(entry.Seq),
                Key(entry.Key),
                Number(entry.AtMs),
                Bytes(entry.Fact),
            ],
            ArchiveRow.Follower follower => [LogOf(follower.Event), Key(follower.Name), Number(follower.Position)],
            ArchiveRow.Race race => [Key(race.Id), Bytes(race.Data)],
            ArchiveRow.Upload upload =>
            [
                (DraftOf(upload), NpgsqlDbType.Uuid),
                (upload.Piece, NpgsqlDbType.Integer),
                Bytes(upload.Data),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such kind of row."),
        };

    private long Begin(ArchiveRow.Log log)
    {
        var number = _logs.Count + 1;
        _logs.Add(log.Event, number);
        return number;
    }

    private Guid DraftOf(ArchiveRow.Upload upload)
    {
        if (!_uploads.TryGetValue(upload.Id, out var known))
        {
            known = Guid.TryParseExact(upload.Id, "N", out var draft)
                ? (draft, upload.Request)
                : throw new InvalidDataException($"'{upload.Id}' is no id of a result file.");
            _uploads.Add(upload.Id, known);
        }

        return known.Draft;
    }

    private (object Value, NpgsqlDbType Type) LogOf(string eventId) =>
        _logs.TryGetValue(eventId, out var log)
            ? Number(log)
            : throw new InvalidDataException($"The archive has no log of the event {eventId}.");

    private static (object Value, NpgsqlDbType Type) Key(string text) => (KeyText.Encode(text), NpgsqlDbType.Text);

    private static (object Value, NpgsqlDbType Type) Number(long number) => (number, NpgsqlDbType.Bigint);

    private static (object Value, NpgsqlDbType Type) Bytes(byte[] bytes) => (bytes, NpgsqlDbType.Bytea);
}
