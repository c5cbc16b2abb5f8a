using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Results;

/// <summary>Seasons that are judged together: fields, rules and what is measured changed with season 7.</summary>
internal static class SeasonGroups
{
    private const int FirstNew = StationStandard.FirstSeasonWithHundredForWomen;

    /// <summary>Whether a race is of the seasons before the change.</summary>
    public static bool IsOld(RaceResult race) => race.Season < FirstNew;

    /// <summary>The name of the seasons before the change, or of those from it on, for people.</summary>
    public static string NameOf(bool isOld) => isOld ? $"to {FirstNew - 1}" : $"from {FirstNew}";
}
