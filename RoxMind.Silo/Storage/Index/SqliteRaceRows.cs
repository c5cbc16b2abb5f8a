using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>
/// Keeps the races of the index in the embedded store. Damaged ones are left out, and it is noted that the index is to be made anew.
/// </summary>
internal sealed class SqliteRaceRows(EmbeddedStore store) : IRaceRows
{
    /// <inheritdoc/>
    public Task WriteAsync(
        IReadOnlyList<(string RaceId, byte[] Data)> upserts,
        IReadOnlyList<string> removals,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new WriteRaces(upserts, removals), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<List<byte[]>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var (races, damaged) = await store.ReadAsync(
            static connection => RaceReader.On(connection).All(),
            cancellationToken
        );
        if (damaged.Count > 0)
        {
            await store.WriteAsync(new NoteIndex(damaged, isLost: true), cancellationToken);
        }

        return races;
    }
}
