using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>Searches for athletes who are alike.</summary>
internal sealed class SimilarQueries(IGrainFactory grains, SimilarAthleteSearch search, DescribedAthletes described)
{
    /// <summary>
    /// Athletes who are alike: to a race (same gender category, division and standard, about the same finish, alike in shape, and
    /// better where it matters), to a description in plain words, or to one by strengths. Null when the race is unknown or has no
    /// analysis.
    /// </summary>
    /// <param name="to">Whom they are to be alike to.</param>
    /// <param name="betterAt">
    /// Segments in which a match must be at least 10 % faster than the race; left out, the priorities of the race's analysis.
    /// </param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Cost(20)]
    public async Task<SimilarAthleteConnection?> SimilarAthletesAsync(
        SimilarToInput to,
        IReadOnlyList<Segment>? betterAt,
        [Page(SimilarAthleteConnection.Most, SimilarAthleteSearch.Usual)] PageArguments page,
        CancellationToken cancellationToken
    ) =>
        to switch
        {
            { RaceId: { } id } => await FindAsync(id, betterAt, page, cancellationToken),
            { Query: { } text } => await described.FindAsync(text, page, cancellationToken),
            { Profile: { } wanted } => await described.FindAsync(wanted, page, cancellationToken),
            _ => throw new InvalidOperationException("An input of which one field is given has none."),
        };

    private async Task<SimilarAthleteConnection?> FindAsync(
        OpaqueId raceId,
        IReadOnlyList<Segment>? betterAt,
        PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var athleteId = raceId.KeyOf(IdKind.Race);
        var athlete = await grains.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken);
        return
            athlete?.Races.FirstOrDefault(race => race.Result.RaceId == raceId.Part) is { } race
            && search.Find(athleteId, race, betterAt, page) is { } found
            ? await found.GetResultAsync(cancellationToken)
            : null;
    }
}
