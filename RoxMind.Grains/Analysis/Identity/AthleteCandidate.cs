namespace RoxMind.Grains.Analysis.Identity;

/// <summary>An athlete that a race may belong to.</summary>
/// <param name="AthleteId">The athlete's id.</param>
/// <param name="Basis">Why.</param>
public readonly record struct AthleteCandidate(string AthleteId, IdentityBasis Basis);
