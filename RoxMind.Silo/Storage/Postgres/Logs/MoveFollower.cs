using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Moves a follower's position in an event's log.</summary>
internal sealed class MoveFollower(string eventId, string follower, long position) : LogCall<long>(eventId)
{
    /// <inheritdoc/>
    public override int Rows => 1;

    /// <inheritdoc/>
    public override void Describe(NpgsqlBatch batch) =>
        batch.Add(
            "SELECT head_now, is_refused FROM move_follower($1, $2, $3)",
            Event,
            Of(KeyText.Encode(follower)),
            Of(position)
        );

    /// <inheritdoc/>
    public override void Read(NpgsqlDataReader row)
    {
        if (row.GetBoolean(1))
        {
            Refuse(
                new InvalidOperationException(
                    $"The follower {follower} of {EventId} cannot go to {position}: its last entry is {row.GetInt64(0)}."
                )
            );
        }
        else
        {
            Answer(position);
        }
    }
}
