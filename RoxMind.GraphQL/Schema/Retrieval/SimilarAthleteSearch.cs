using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Cohorts;
using RoxMind.Grains.Retrieval;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Asks a race's cohort for athletes who are alike.</summary>
internal sealed class SimilarAthleteSearch(IGrainFactory grains)
{
    /// <summary>Most matches of one search.</summary>
    public const int MaxMatches = 50;

    /// <summary>Finds them.</summary>
    /// <param name="athleteId">Whose race it is.</param>
    /// <param name="race">The race.</param>
    /// <param name="betterAt">Segments in which a match must be better; null takes the race's priorities.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Null when the bundle has no norms for the standard.</returns>
    public async Task<SimilarAthletes?> FindAsync(
        string athleteId,
        AthleteRace race,
        IReadOnlyList<Segment>? betterAt,
        int first,
        CancellationToken cancellationToken
    )
    {
        var take = PageRequest.Bounded(first, MaxMatches);
        var result = race.Result;
        if (race.Outcome is not AnalysisOutcome.Available { Analysis: var analysis })
        {
            return null;
        }

        // Nobody can be faster than a time that is not known.
        var better = (betterAt ?? [.. analysis.Priorities.Select(priority => priority.Segment)])
            .Where(segment => result.Splits[segment] is not null)
            .Distinct()
            .ToList();
        var query = new SimilarQuery(result.RaceId, athleteId, result.TotalS, result.Splits, [.. better], take);
        var found = await grains.GetGrain<ICohortGrain>(result.Standard.Key).FindSimilarAsync(query, cancellationToken);
        return new SimilarAthletes(found, better);
    }
}
