using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>
/// Writes an analysis as 110 to 180 words without a language model: result in context, strengths, priorities by seconds to
/// gain with one hint each, pacing, caveats, target. Every number is the analysis' own; causes and hints are quoted from the
/// knowledge base; the race's id chooses between equal wordings. Pure: the same analysis gets the same text.
/// </summary>
/// <param name="knowledge">Where causes and hints come from.</param>
public sealed class FeedbackPlanner(KnowledgeBase knowledge)
{
    /// <summary>Fewest words of a text.</summary>
    public const int MinWords = 110;

    /// <summary>Most words of a text.</summary>
    public const int MaxWords = 180;

    private const int MostPriorities = 3;

    private readonly PriorityPassages _priorities = new(knowledge);

    /// <summary>The text for one race.</summary>
    public string Write(RaceResult race, RaceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(analysis);
        var variation = new Variation(analysis.RaceId);
        var priorities = analysis.Priorities.Where(priority => priority.GapS > 0).Take(MostPriorities).ToList();
        var draft = new FeedbackDraft
        {
            Context = ResultPassages.Context(race, analysis, variation),
            Strengths = ResultPassages.Strengths(analysis, variation),
            Lead = PriorityPassages.Lead(priorities.Count, variation),
            Priorities =
                priorities.Count > 0
                    ? [.. _priorities.All(analysis, priorities, variation)]
                    : [_priorities.Balanced(analysis, variation)],
            Pacing = ClosingPassages.Pacing(analysis, variation),
            Caveats = ClosingPassages.Caveats(race, analysis),
            Target = ClosingPassages.Target(race, analysis, variation),
        };
        return draft.Fit(MinWords, MaxWords, ClosingPassages.Explanations);
    }
}
