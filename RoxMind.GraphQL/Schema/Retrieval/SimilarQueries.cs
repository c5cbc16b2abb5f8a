using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Searches for athletes who are alike.</summary>
internal sealed class SimilarQueries(IGrainFactory grains, SimilarAthleteSearch search, DescribedAthletes described)
{
    /// <summary>
    /// Athletes who are alike: to a race (same gender category, division and standard, about the same finish, alike in shape, and
    /// better where it matters), to a description in plain words, or to one by strengths. Null when the race is unknown or has no
    /// analysis. Exactly one of `raceId`, `query` and `profile` is given.
    /// </summary>
    /// <param name="raceId">The race to compare with.</param>
    /// <param name="query">A description in English or German, understood as by `ask`: `women 30-34 around 1:25, strong on sleds`.</param>
    /// <param name="profile">A description by category, finish and strengths.</param>
    /// <param name="betterAt">
    /// Segments in which a match must be at least 10 % faster than the race; left out, the priorities of the race's analysis.
    /// </param>
    /// <param name="first">At most so many matches, 1 to 50.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(20)]
    public async Task<SimilarAthletes?> SimilarAthletesAsync(
        OpaqueId? raceId = null,
        string? query = null,
        ProfileInput? profile = null,
        IReadOnlyList<Segment>? betterAt = null,
        int first = 10,
        CancellationToken cancellationToken = default
    ) =>
        (raceId, query, profile) switch
        {
            ({ } id, null, null) => await FindAsync(id, betterAt, first, cancellationToken),
            (null, { } text, null) => await described.FindAsync(text, first, cancellationToken),
            (null, null, { } wanted) => await described.FindAsync(wanted, first, cancellationToken),
            _ => throw new ExecutionError("Give exactly one of 'raceId', 'query' and 'profile'.")
            {
                Code = "BAD_ARGUMENTS",
            },
        };

    private async Task<SimilarAthletes?> FindAsync(
        OpaqueId raceId,
        IReadOnlyList<Segment>? betterAt,
        int first,
        CancellationToken cancellationToken
    )
    {
        var athleteId = raceId.KeyOf(IdKind.Race);
        var athlete = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        return
            athlete?.Races.FirstOrDefault(race => race.Result.RaceId == raceId.RaceKey) is { } race
            && search.Find(athleteId, race, betterAt, first) is { } found
            ? await found.GetResultAsync(cancellationToken)
            : null;
    }
}
