using ModelContextProtocol;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Races;

/// <summary>Reads the race that an argument names. Lives as long as one call.</summary>
internal sealed class RaceReader(AthleteLoader athletes, PageLinks links)
{
    /// <summary>Reads it; an id of before leads to whoever has the race now.</summary>
    /// <param name="id">The id as it was given.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="McpException">It is no id of a race, or no race has it.</exception>
    public async Task<OwnedRace> ReadAsync(string id, string argument, CancellationToken cancellationToken)
    {
        if (!OpaqueId.TryParse(id, out var race) || race.Kind != IdKind.Race)
        {
            throw new McpException($"'{argument}' is the id of a race, as search_athletes gives it; this is none.");
        }

        return await athletes
                .Load(race.Key, race.Part, profile => Find(profile, race.Part!))
                .GetResultAsync(cancellationToken)
            ?? throw new McpException($"No race is known by this '{argument}' (any more).");
    }

    /// <summary>The race in one line, with its page.</summary>
    public RaceLine LineOf(OwnedRace race)
    {
        var (result, athleteId) = (race.Result, race.Athlete.AthleteId);
        return new RaceLine(
            OpaqueId.Race(athleteId, result.RaceId).ToString(),
            OpaqueId.Event(result.EventId).ToString(),
            result.EventName,
            result.Date,
            result.Gender,
            result.Division,
            AgeGroups.Text(result.AgeGroup),
            result.Status,
            result.TotalS > 0 ? result.TotalS : null,
            links.Race(athleteId, result.RaceId, result.Entrant.Name ?? race.Athlete.Name, result.EventName)
        );
    }

    private static OwnedRace? Find(AthleteProfile profile, string raceId) =>
        profile.Races.FirstOrDefault(race => race.Result.RaceId == raceId) is { } found
            ? new OwnedRace(profile, found)
            : null;
}
