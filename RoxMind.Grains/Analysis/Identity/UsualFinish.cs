using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>
/// The usual finish of each division and gender, so that levels can be compared over divisions. Rounded medians of published results of
/// seasons 5 to 8; whoever is told apart by them is told apart by half an hour, so that it does not need to be more exact.
/// </summary>
internal static class UsualFinish
{
    private const int SecondsInMinute = 60;

    /// <summary>The logarithm of a finish against the usual one; null without a finish.</summary>
    public static double? LevelOf(RaceResult race) =>
        race.IsRanked
            ? Math.Log((double)race.TotalS / (MinutesOf(race.Division, race.Gender) * SecondsInMinute))
            : null;

    private static int MinutesOf(Division division, Gender gender)
    {
        var isFemale = gender == Gender.Female;
        return division switch
        {
            Division.Elite => isFemale ? 67 : 60,
            Division.Pro => isFemale ? 88 : 83,
            Division.Doubles or Division.ProDoubles => isFemale ? 83 : 75,
            Division.EliteDoubles => isFemale ? 60 : 54,
            Division.Relay or Division.CorporateRelay => isFemale ? 82 : 74,
            Division.Adaptive => 110,
            _ => isFemale ? 98 : 87,
        };
    }
}
