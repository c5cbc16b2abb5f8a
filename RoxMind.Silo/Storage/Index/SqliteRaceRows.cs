using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>Keeps the races of the index in the embedded store.</summary>
internal sealed class SqliteRaceRows(EmbeddedStore store) : IRaceRows
{
    /// <inheritdoc/>
    public Task WriteAsync(
        IReadOnlyList<(string RaceId, byte[] Data)> upserts,
        IReadOnlyList<string> removals,
        CancellationToken cancellationToken
    ) => store.WriteAsync(new WriteRaces(upserts, removals), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<List<byte[]>> ReadAllAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(static connection => RaceReader.On(connection).All(), cancellationToken);
}
