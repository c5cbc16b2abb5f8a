namespace RoxMind.Grains.Athletes.Newcomers;

/// <summary>An athlete of whom nothing was stored, with the first race, which is stored now.</summary>
/// <param name="AthleteId">The athlete.</param>
/// <param name="Race">The race, explained.</param>
internal sealed record Newcomer(string AthleteId, AthleteRace Race);
