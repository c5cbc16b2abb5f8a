using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>A race to write about.</summary>
/// <param name="Race">The race.</param>
/// <param name="Analysis">What the service says about it.</param>
internal sealed record CoachRace(RaceResult Race, RaceAnalysis Analysis);
