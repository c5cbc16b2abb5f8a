using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Coaching;

internal sealed record AnalysedRace(RaceResult Race, RaceAnalysis Analysis);
