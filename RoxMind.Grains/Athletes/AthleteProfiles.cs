using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>Builds the public view of an athlete from the races held.</summary>
internal static class AthleteProfiles
{
    /// <summary>
    /// The profile; null when there is no race to speak of. It goes without the kept courses, which are for explaining races
    /// and would be a large part of it.
    /// </summary>
    public static AthleteProfile? From(string athleteId, List<AthleteRace> races)
    {
        if (races.Count == 0)
        {
            return null;
        }

        var latest = races[^1].Result;
        return new AthleteProfile(
            athleteId,
            races.FindLast(race => race.Result.Entrant.Name is not null)?.Result.Entrant.Name,
            races.FindLast(race => race.Result.Entrant.Nationality is not null)?.Result.Entrant.Nationality,
            latest.Gender,
            latest.Division.IsTeam(),
            [.. races.Select(race => race with { Course = null })]
        );
    }
}
