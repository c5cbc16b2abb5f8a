using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;

namespace RoxMind.Benchmarks.Search;

/// <summary>Races that are on no disk: what is written is there at once.</summary>
internal sealed class MemoryStore(IReadOnlyList<IndexedRace> races) : IRaceIndexStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<IndexedRace>> ReadAllAsync(CancellationToken cancellationToken) => Task.FromResult(races);

    /// <inheritdoc/>
    public Task WriteAsync(RaceIndexChange change, CancellationToken cancellationToken) => Task.CompletedTask;
}
