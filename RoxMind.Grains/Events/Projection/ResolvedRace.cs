using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.Projection;

/// <summary>What became of a result on its way to its athlete.</summary>
/// <param name="RaceId">The result.</param>
/// <param name="Fact">The outcome for the log: <see cref="AnalysisReady"/> or <see cref="AnalysisFailed"/>.</param>
internal readonly record struct ResolvedRace(string RaceId, EventFact Fact);
