using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching;

/// <summary>The writer that needs no language model: plans the sentences and has them checked like any other text.</summary>
internal sealed class PlannerFeedbackWriter(FeedbackPlanner planner, FeedbackChecker checker) : IFeedbackWriter
{
    /// <summary>The model name of texts that were planned.</summary>
    public const string Model = "planner";

    /// <inheritdoc/>
    public ValueTask<Feedback> WriteAsync(RaceResult race, RaceAnalysis analysis, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = planner.Write(race, analysis);
        var grounded = checker.Check(text, race, analysis).IsEmpty;
        return ValueTask.FromResult(new Feedback(text, Model, grounded));
    }
}
