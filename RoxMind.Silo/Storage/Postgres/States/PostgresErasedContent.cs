using Orleans.Runtime;
using RoxMind.Grains.Persistence;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>What the cluster's database holds of what was erased.</summary>
internal sealed class PostgresErasedContent(PostgresStore store) : IErasedContent
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GrainId>> FindAsync(string stateName, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<GrainId>>(
            async (connection, cancel) =>
                await connection.QueryAsync(
                    "SELECT grain FROM grain_state WHERE name = $1 ORDER BY grain",
                    row => GrainId.Parse(KeyText.Decode(row.GetString(0)), null),
                    cancel,
                    Of(KeyText.Encode(stateName))
                ),
            cancellationToken
        );

    /// <summary>Nothing: the server keeps former rows and its own log for as long as it is set to, and no client can empty them.</summary>
    public Task PurgeAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
