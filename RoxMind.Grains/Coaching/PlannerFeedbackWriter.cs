using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching;

/// <summary>The writer that needs no language model: plans the sentences and has them checked like any other text.</summary>
internal sealed class PlannerFeedbackWriter(FeedbackPlanner planner, FeedbackChecker checker) : IFeedbackWriter
{
    /// <summary>The model name of texts that were planned.</summary>
    public const string ModelName = "planner";

    /// <inheritdoc/>
    public string Model => ModelName;

    /// <inheritdoc/>
    public ValueTask<Feedback> WriteAsync(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<FeedbackPart>? progress,
        bool isInteractive,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = planner.Write(race, analysis);
        var grounded = checker.Check(text, race, analysis).IsEmpty;
        progress?.Report(new FeedbackPart(text, Restart: true));
        return ValueTask.FromResult(
            new Feedback(text, ModelName, grounded)
            {
                Fallback = FallbackReason.NoModel,
                Detail = "No language model is installed.",
            }
        );
    }
}
