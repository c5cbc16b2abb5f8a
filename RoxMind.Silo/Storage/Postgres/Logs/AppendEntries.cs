using Npgsql;
using RoxMind.Grains.Events.Log;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Appends facts whose key is new to an event's log, and moves its cursor.</summary>
internal sealed class AppendEntries(
    string eventId,
    IReadOnlyList<(string Key, byte[] Fact)> drafts,
    long? projectedTo,
    TimeProvider clock
) : LogCall<IReadOnlyList<LogReceipt>>(eventId)
{
    private const string Sql =
        "SELECT head_after, is_refused, seqs, news, times FROM append_entries($1, $2, $3, $4, $5)";

    /// <inheritdoc/>
    public override int Rows => drafts.Count + 1;

    /// <inheritdoc/>
    public override void Describe(NpgsqlBatch batch) =>
        batch.Add(
            Sql,
            Event,
            Of(drafts.Select(draft => KeyText.Encode(draft.Key)).ToArray()),
            Of(drafts.Select(draft => draft.Fact).ToArray()),
            Of(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            Of(projectedTo)
        );

    /// <inheritdoc/>
    public override void Read(NpgsqlDataReader row)
    {
        if (row.GetBoolean(1))
        {
            Refuse(
                new InvalidOperationException(
                    $"The cursor of {EventId} cannot go to {projectedTo}: its last entry is {row.GetInt64(0)}."
                )
            );
            return;
        }

        if (drafts.Count == 0)
        {
            Answer([]);
            return;
        }

        var seqs = row.GetFieldValue<long[]>(2);
        var news = row.GetFieldValue<bool[]>(3);
        var times = row.GetFieldValue<long[]>(4);
        var receipts = new LogReceipt[seqs.Length];
        for (var i = 0; i < receipts.Length; i++)
        {
            receipts[i] = new LogReceipt(seqs[i], news[i], DateTimeOffset.FromUnixTimeMilliseconds(times[i]));
        }

        Answer(receipts);
    }
}
