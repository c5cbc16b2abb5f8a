using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Races;

/// <summary>Puts all races of a transaction to the database in one statement: of each, what was said of it last.</summary>
internal sealed class RaceWriteKind : IWriteKind
{
    private const string Sql = """
        INSERT INTO race_index (race, data) SELECT * FROM unnest($1, $2) AS i (race, data) ORDER BY race
        ON CONFLICT (race) DO UPDATE SET data = excluded.data, change = excluded.change
        """;

    /// <summary>The only one.</summary>
    public static RaceWriteKind Instance { get; } = new();

    /// <inheritdoc/>
    public int Order => 3;

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes)
    {
        var last = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var write in writes.Cast<WriteRaces>())
        {
            foreach (var (raceId, data) in write.Upserts)
            {
                last[KeyText.Encode(raceId)] = data;
            }

            foreach (var raceId in write.Removals)
            {
                last[KeyText.Encode(raceId)] = null;
            }
        }

        batch.Add(Sql, Of(last.Keys.ToArray()), Of(last.Values.ToArray()));
    }

    /// <inheritdoc/>
    public Task ReadAsync(
        NpgsqlDataReader reader,
        IReadOnlyList<IStoreWrite> writes,
        CancellationToken cancellationToken
    )
    {
        foreach (var write in writes.Cast<WriteRaces>())
        {
            write.Answer(write.Rows);
        }

        return Task.CompletedTask;
    }
}
