using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching;

/// <summary>Writes feedback texts: the sentence planner, or a language model.</summary>
public interface IFeedbackWriter
{
    /// <summary>Writes the text for one analysed race. The same analysis gets the same text.</summary>
    ValueTask<Feedback> WriteAsync(RaceResult race, RaceAnalysis analysis, CancellationToken cancellationToken);
}
