using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Logs;

/// <summary>Replaces the content of entries that is still what was read of them; the others are left as they are.</summary>
internal sealed class CompactEntries(string eventId, IReadOnlyList<(long Seq, byte[] Former, byte[] Fact)> replacements)
    : LogCall<int>(eventId)
{
    /// <inheritdoc/>
    public override int Rows => replacements.Count;

    /// <inheritdoc/>
    public override void Describe(NpgsqlBatch batch) =>
        batch.Add(
            "SELECT compact_entries($1, $2, $3, $4)",
            Event,
            Of(replacements.Select(one => one.Seq).ToArray()),
            Of(replacements.Select(one => one.Former).ToArray()),
            Of(replacements.Select(one => one.Fact).ToArray())
        );

    /// <inheritdoc/>
    public override void Read(NpgsqlDataReader row) => Answer(row.GetInt32(0));
}
