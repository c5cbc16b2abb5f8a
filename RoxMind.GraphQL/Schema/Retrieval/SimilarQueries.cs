using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Searches for athletes who are alike.</summary>
internal sealed class SimilarQueries(IGrainFactory grains, SimilarAthleteSearch search)
{
    /// <summary>
    /// Athletes of the same gender category, division and standard who finish about the same, are alike in shape, and do
    /// better where it matters. Null when the race is unknown or has no analysis.
    /// </summary>
    /// <param name="raceId">The race to compare with.</param>
    /// <param name="betterAt">
    /// Segments in which a match must be at least 10 % faster; left out, the priorities of the race's analysis.
    /// </param>
    /// <param name="first">At most so many matches, 1 to 50.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<SimilarAthletes?> SimilarAthletesAsync(
        OpaqueId raceId,
        IReadOnlyList<Segment>? betterAt,
        int first = 10,
        CancellationToken cancellationToken = default
    )
    {
        var athleteId = raceId.KeyOf(IdKind.Race);
        var profile = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        return profile?.Races.FirstOrDefault(race => race.Result.RaceId == raceId.RaceKey) is { } found
            ? await search.FindAsync(athleteId, found, betterAt, first, cancellationToken)
            : null;
    }
}
