namespace RoxMind.Grains.Analysis.Races;

/// <summary>What a division is, apart from its loads.</summary>
public static class Divisions
{
    /// <summary>How many people start together: 1, 2 for pairs, 4 for relays.</summary>
    public static int TeamSize(this Division division) =>
        division switch
        {
            Division.Doubles or Division.GoruckDoubles or Division.ProDoubles or Division.EliteDoubles => 2,
            Division.Relay or Division.CorporateRelay => 4,
            _ => 1,
        };

    /// <summary>Whether pairs or relays race it.</summary>
    public static bool IsTeam(this Division division) => division.TeamSize() > 1;
}
