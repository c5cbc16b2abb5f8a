using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>The index of races that similar athletes are searched in.</summary>
public interface IRaceIndex
{
    /// <summary>Adds or replaces races by id; durable, and found by searches, when it returns. An incomplete race is found by name only.</summary>
    Task UpsertAsync(IReadOnlyList<IndexedRace> races, CancellationToken cancellationToken);

    /// <summary>Removes races; durable when it returns.</summary>
    Task RemoveAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken);

    /// <summary>Finds races of the standard that fulfil the query, nearest first.</summary>
    /// <param name="standard">Only races of this standard.</param>
    /// <param name="cohort">Norms and noise that distances are measured by.</param>
    /// <param name="query">The conditions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    ValueTask<SimilarRaces> SearchAsync(
        StationStandard standard,
        CohortSnapshot cohort,
        SimilarQuery query,
        CancellationToken cancellationToken
    );
}
