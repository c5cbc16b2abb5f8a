using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>What the words of a division were read as.</summary>
/// <param name="Division">The division.</param>
/// <param name="Gender">The gender category that the words tell; null when they tell none.</param>
/// <param name="Category">The published words, where the division alone does not tell them.</param>
/// <param name="IsKnown">Whether the words were understood.</param>
/// <param name="Age">Those of the words that tell the age group; null when none does.</param>
internal sealed record DivisionWord(
    Division Division,
    Gender? Gender,
    string? Category,
    bool IsKnown,
    string? Age = null
)
{
    /// <summary>Whether a pair or team starts in it; of a division that is not known only its words tell.</summary>
    public bool IsTeam =>
        Division
            is Division.Doubles
                or Division.ProDoubles
                or Division.EliteDoubles
                or Division.GoruckDoubles
                or Division.Relay
                or Division.CorporateRelay
        || (Division == Division.Other && Gender == Analysis.Races.Gender.Mixed)
        || (Category is { } words && DivisionWords.NamesTeam(words));
}
