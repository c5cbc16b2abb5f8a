using System.ComponentModel.DataAnnotations;
using ModelContextProtocol;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Finds athletes who are alike and better.</summary>
internal sealed class SimilarBetterTool(RaceReader races, SimilarAthleteSearch search, PageLinks links)
{
    /// <summary>
    /// Athletes who are alike and do better where it matters: same gender category, division and stations, about the same finish, alike in the
    /// shape of the race, and at least 10 % faster in each of some segments. Tells what being as fast there would bring.
    /// </summary>
    /// <param name="raceId">Id of the race to compare with.</param>
    /// <param name="betterAt">Segments in which they are to be faster; left out, the priorities of the race's explanation.</param>
    /// <param name="first">At most so many athletes, nearest first.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<SimilarBetter> FindAsync(
        [StringLength(1024, MinimumLength = 1)] string raceId,
        [MaxLength(RaceFormat.SegmentCount)] IReadOnlyList<Segment>? betterAt = null,
        [Range(1, SimilarAthleteConnection.Most)] int first = SimilarAthleteSearch.Usual,
        CancellationToken cancellationToken = default
    )
    {
        var race = await races.ReadAsync(raceId, nameof(raceId), cancellationToken);
        var page = new PageArguments(first, null, null, null, SimilarAthleteConnection.Most);
        var searching =
            search.Find(race.Athlete.AthleteId, race.Race, betterAt, page)
            ?? throw new McpException($"Nobody can be compared with this race: {race.Unavailable}");
        var found = (await searching.GetResultAsync(cancellationToken))!;
        return new SimilarBetter(
            races.LineOf(race),
            found.BetterAt,
            Figures.Short(found.TolerancePct)!.Value,
            found.Considered,
            [.. found.Edges.Select(edge => Show(edge.Node))]
        );
    }

    private BetterRace Show(SimilarAthlete match)
    {
        var race = match.Indexed;
        return new BetterRace(
            OpaqueId.Race(race.AthleteId, race.RaceId).ToString(),
            OpaqueId.Athlete(race.AthleteId).ToString(),
            race.Name,
            OpaqueId.Event(race.EventId).ToString(),
            race.EventName,
            AgeGroups.Text(race.AgeGroup),
            race.TotalS,
            Figures.Short(match.Distance),
            [.. match.Gains],
            links.Race(race.AthleteId, race.RaceId, race.Name, race.EventName)
        );
    }
}
