using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Replaces the content of entries for good, all of them or none; a snapshot that may hold it goes.</summary>
internal sealed class ReplaceEntries(string eventId, IReadOnlyList<(long Seq, byte[] Fact)> replacements)
    : LogCall<int>(eventId)
{
    /// <inheritdoc/>
    public override int Rows => replacements.Count;

    /// <inheritdoc/>
    public override void Describe(NpgsqlBatch batch) =>
        batch.Add(
            "SELECT replace_entries($1, $2, $3)",
            Event,
            Of(replacements.Select(one => one.Seq).ToArray()),
            Of(replacements.Select(one => one.Fact).ToArray())
        );

    /// <inheritdoc/>
    public override void Read(NpgsqlDataReader row)
    {
        if (row.IsDBNull(0))
        {
            Answer(replacements.Count);
        }
        else
        {
            Refuse(new KeyNotFoundException($"The log of {EventId} has no entry {row.GetInt64(0)}."));
        }
    }
}
