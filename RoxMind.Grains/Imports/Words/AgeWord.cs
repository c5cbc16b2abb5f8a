using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Words;

/// <summary>What the words of an age group were read as.</summary>
/// <param name="Group">The age group; unknown when they tell none.</param>
/// <param name="Gender">The gender that they tell, as in <c>M40</c>; null when they tell none.</param>
internal readonly record struct AgeWord(AgeGroup Group, Gender? Gender);
