using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>The writer that needs no language model: plans the sentences and has them checked like any other text.</summary>
internal sealed class PlannerFeedbackWriter(FeedbackPlanner planner, FeedbackChecker checker) : IFeedbackWriter
{
    /// <summary>The model name of texts that were planned.</summary>
    public const string ModelName = "planner";

    /// <inheritdoc/>
    public ValueTask<string> GetModelAsync(CancellationToken cancellationToken) => ValueTask.FromResult(ModelName);

    /// <inheritdoc/>
    public ValueTask<Feedback> WriteAsync(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<TextPiece>? progress,
        bool isInteractive,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            Plan(race, analysis, progress, FallbackReason.NoModel, "No language model is installed.")
        );
    }

    /// <summary>Stands in for a language model.</summary>
    /// <param name="race">The race.</param>
    /// <param name="analysis">What is known about it.</param>
    /// <param name="progress">Hears of the text; it replaces what was reported before.</param>
    /// <param name="reason">Why no language model has written it.</param>
    /// <param name="detail">The same for people.</param>
    public Feedback Plan(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<TextPiece>? progress,
        FallbackReason reason,
        string detail
    ) => Plan(race, analysis, progress) with { Fallback = reason, Detail = detail };

    /// <summary>Writes what a language model has not learnt to write.</summary>
    public Feedback Plan(RaceResult race, RaceAnalysis analysis, IProgress<TextPiece>? progress)
    {
        var text = planner.Write(race, analysis);
        var grounded = checker.Check(text, race, analysis).IsEmpty;
        progress?.Report(new TextPiece(text, Restart: true));
        return new Feedback(text, ModelName, grounded);
    }
}
