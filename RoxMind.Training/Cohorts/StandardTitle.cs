using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Cohorts;

/// <summary>Names of standards for people.</summary>
internal static class StandardTitle
{
    /// <summary>For example <c>women</c>, <c>pro men</c>, <c>mixed doubles</c>.</summary>
    public static string Of(StationStandard standard)
    {
        var who = standard.Gender switch
        {
            Gender.Female => "women",
            Gender.Male => "men",
            _ => "mixed",
        };
        return standard.Division switch
        {
            Division.Open => who,
            Division.Pro => $"pro {who}",
            Division.Elite => $"elite {who}",
            Division.Doubles => $"{who} doubles",
            Division.Relay => $"{who} relay",
            Division.Goruck => $"goruck {who}",
            Division.GoruckDoubles => $"goruck {who} doubles",
            Division.ProDoubles => $"pro {who} doubles",
            Division.EliteDoubles => $"elite {who} doubles",
            _ => $"{standard.Division} {who}".ToLowerInvariant(),
        };
    }
}
