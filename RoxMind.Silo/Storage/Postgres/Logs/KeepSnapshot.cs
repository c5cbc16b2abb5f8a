using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Keeps what an event's log adds up to, if nothing was appended since.</summary>
internal sealed class KeepSnapshot(string eventId, long seq, int format, byte[] data) : LogCall<bool>(eventId)
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    public override void Describe(NpgsqlBatch batch) =>
        batch.Add("SELECT keep_snapshot($1, $2, $3, $4)", Event, Of(seq), Of(format), Of(data));

    /// <inheritdoc/>
    public override void Read(NpgsqlDataReader row) => Answer(row.GetBoolean(0));
}
