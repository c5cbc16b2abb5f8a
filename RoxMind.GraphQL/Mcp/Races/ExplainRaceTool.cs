using System.ComponentModel.DataAnnotations;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Explains races.</summary>
internal sealed class ExplainRaceTool(RaceReader races, PageLinks links, IGrainFactory grains)
{
    /// <summary>
    /// Explains one race: its ranks, the finish against what is typical for such an athlete at the event, every segment against what was
    /// expected of this athlete and against others, what to train first with hints, strengths, pacing and the usual range of the next race.
    /// </summary>
    /// <param name="raceId">Id of the race, as search_athletes, similar_better, ask and event_leaderboard give it.</param>
    /// <param name="withText">Whether to add the explanation in words, which may take some seconds to be written.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RaceExplanation> ExplainAsync(
        [StringLength(1024, MinimumLength = 1)] string raceId,
        bool withText = false,
        CancellationToken cancellationToken = default
    )
    {
        var race = await races.ReadAsync(raceId, nameof(raceId), cancellationToken);
        var (result, athlete) = (race.Result, race.Athlete);
        var line = races.LineOf(race);
        return new RaceExplanation(
            line,
            OpaqueId.Athlete(athlete.AthleteId).ToString(),
            result.Entrant.Name,
            links.Athlete(athlete.AthleteId, athlete.Name),
            links.Event(result.EventId, result.EventName),
            result.IsRanked ? await RanksOfAsync(new RaceRank(result), cancellationToken) : null,
            race.Analysis is { } analysis ? RaceReading.Of(analysis) : null,
            race.Unavailable,
            withText && race.Analysis is not null ? await TextOfAsync(race, cancellationToken) : null
        );
    }

    private async Task<RaceRanks> RanksOfAsync(RaceRank rank, CancellationToken cancellationToken) =>
        new(
            await rank.OverallAsync(grains, cancellationToken),
            await rank.GenderAsync(grains, cancellationToken),
            await rank.DivisionAsync(grains, cancellationToken),
            await rank.AgeGroupAsync(grains, cancellationToken)
        );

    private async Task<string?> TextOfAsync(OwnedRace race, CancellationToken cancellationToken)
    {
        var written = await grains
            .GetGrain<IFeedbackGrain>(race.Result.RaceId)
            .GetAsync(race.Athlete.AthleteId, cancellationToken);
        return written?.Text;
    }
}
