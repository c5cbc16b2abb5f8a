using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Grounding;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>
/// Has a language model write templates, puts the values in, and holds the text against the analysis. What does not stand up to it
/// is written again with another seed, twice at most; then, and whenever the model can't write, the sentence planner stands in and the reason
/// is said.
/// </summary>
internal sealed class GroundedFeedbackWriter(
    ITextGenerator generator,
    PlannerFeedbackWriter planner,
    FeedbackChecker checker,
    KnowledgeBase knowledge
) : IFeedbackWriter
{
    private const int Attempts = 5;

    /// <inheritdoc/>
    public async ValueTask<string> GetModelAsync(CancellationToken cancellationToken) =>
        (await generator.DescribeAsync(cancellationToken)).Name;

    /// <inheritdoc/>
    public async ValueTask<Feedback> WriteAsync(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<TextPiece>? progress,
        bool isInteractive,
        CancellationToken cancellationToken
    )
    {
        if (!AdviceCases.IsLearnt(analysis))
        {
            return planner.Plan(race, analysis, progress);
        }

        var model = await generator.DescribeAsync(cancellationToken);
        var sheet = FactSheet.Of(race, analysis, knowledge);
        var refusal = string.Empty;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var draft = new TemplateDraft(sheet, progress, isRestart: attempt > 0);
            try
            {
                var request = new TextRequest(
                    CoachPrompt.Of(sheet, model.Style),
                    new GroundedConstraint(sheet),
                    new Variation(analysis.RaceId).Seed(attempt),
                    isInteractive
                );
                await draft.ReadAsync(generator.GenerateAsync(request, cancellationToken), cancellationToken);
                refusal = draft.Refusal ?? Objection(draft.Text, race, analysis);
            }
            catch (TextGenerationException failure) when (failure.Reason == FallbackReason.NotGrounded)
            {
                refusal = failure.Message;
            }
            catch (TextGenerationException failure)
            {
                return planner.Plan(race, analysis, progress, failure.Reason, failure.Message);
            }

            if (refusal.Length == 0)
            {
                return new Feedback(draft.Text, model.Name, Grounded: true) { Facts = draft.Stated };
            }
        }

        return planner.Plan(race, analysis, progress, FallbackReason.NotGrounded, refusal);
    }

    private string Objection(string text, RaceResult race, RaceAnalysis analysis) =>
        string.Join(
            "; ",
            checker.Check(text, race, analysis).Select(violation => $"{violation.Rule}: {violation.Detail}")
        );
}
