using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>A station standard's finishers in running text.</summary>
internal static class StandardName
{
    /// <summary>For example <c>open women</c>, <c>men's doubles</c> or <c>mixed relays</c>.</summary>
    public static string Of(StationStandard standard) =>
        standard.Division switch
        {
            Division.Open => $"open {People(standard.Gender)}",
            Division.Pro => $"pro {People(standard.Gender)}",
            Division.Elite => $"elite {People(standard.Gender)}",
            Division.Goruck => $"goruck {People(standard.Gender)}",
            Division.Doubles => $"{Whose(standard.Gender)} doubles",
            Division.Relay => $"{Whose(standard.Gender)} relays",
            Division.GoruckDoubles => $"{Whose(standard.Gender)} goruck doubles",
            Division.ProDoubles => $"{Whose(standard.Gender)} pro doubles",
            Division.EliteDoubles => $"{Whose(standard.Gender)} elite doubles",
            Division.Adaptive => $"adaptive {People(standard.Gender)}",
            Division.CorporateRelay => $"{Whose(standard.Gender)} corporate relays",
            Division.Youngstars => "youngstars",
            _ => $"{People(standard.Gender)} of this division",
        };

    private static string People(Gender gender) =>
        gender switch
        {
            Gender.Female => "women",
            Gender.Male => "men",
            _ => "finishers",
        };

    private static string Whose(Gender gender) =>
        gender switch
        {
            Gender.Female => "women's",
            Gender.Male => "men's",
            _ => "mixed",
        };
}
