using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>Whoever asks: an athlete and one of their races.</summary>
/// <param name="Profile">The athlete.</param>
/// <param name="Race">The race that the question is about: the latest that fits it.</param>
internal sealed record Asker(AthleteProfile Profile, AthleteRace Race)
{
    /// <summary>The result.</summary>
    public RaceResult Result => Race.Result;

    /// <summary>The analysis; null when there is none.</summary>
    public RaceAnalysis? Analysis => Race.Analysis;
}
