using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Tests;

/// <summary>An index that keeps nothing.</summary>
internal sealed class NoIndex : IRaceIndex
{
    public Task UpsertAsync(IReadOnlyList<IndexedRace> races, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task RemoveAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<SimilarRaces> SearchAsync(
        StationStandard standard,
        CohortSnapshot cohort,
        SimilarQuery query,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(new SimilarRaces(0, 0, []));
}
