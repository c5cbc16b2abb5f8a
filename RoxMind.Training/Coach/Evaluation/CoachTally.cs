using System.Collections.Immutable;
using System.Diagnostics;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>Counts texts while they are written.</summary>
/// <param name="model">The model's name.</param>
internal sealed class CoachTally(string model)
{
    private static readonly char[] Blanks = [' ', '\n'];
    private static readonly string[] Priorities = ["p1", "p2", "p3"];

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly FeedbackPlanner _planner = new(KnowledgeBase.Default);
    private readonly List<string> _written = [];
    private readonly List<string> _planned = [];
    private readonly SortedDictionary<string, int> _fallbacks = new(StringComparer.Ordinal);
    private int _inOrder;
    private int _proper;
    private long _words;
    private int _texts;

    /// <summary>Counts a text.</summary>
    public void Add(JudgedWriting writing)
    {
        _texts++;
        var (race, feedback) = (writing.Race, writing.Feedback);
        if (feedback.Fallback is { } fallback)
        {
            var reason = $"{fallback}: {feedback.Detail?.Split(':')[0]}";
            _fallbacks[reason] = _fallbacks.GetValueOrDefault(reason) + 1;
            return;
        }

        _written.Add(feedback.Text);
        _planned.Add(_planner.Write(race.Race, race.Analysis));
        var words = feedback.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length;
        _words += words;
        _proper += words is >= FeedbackPlanner.MinWords and <= FeedbackPlanner.MaxWords ? 1 : 0;
        var sheet = FactSheet.Of(race.Race, race.Analysis, KnowledgeBase.Default);
        var named = feedback.Facts.Select(fact => fact.Reference).Where(Priorities.Contains);
        _inOrder += named.SequenceEqual(Priorities.Where(sheet.Has)) ? 1 : 0;
    }

    /// <summary>The figures so far.</summary>
    public CoachFigures Figures()
    {
        var seconds = _watch.Elapsed.TotalSeconds;
        double written = Math.Max(1, _written.Count);
        return new CoachFigures
        {
            Model = model,
            Texts = _texts,
            ByModel = _written.Count / (double)Math.Max(1, _texts),
            Fallbacks = _fallbacks.ToImmutableSortedDictionary(StringComparer.Ordinal),
            PrioritiesInOrder = _inOrder / written,
            ProperLength = _proper / written,
            MeanWords = _words / written,
            Distinct = DistinctPhrases.Share(_written),
            PlannerDistinct = DistinctPhrases.Share(_planned),
            TextsPerMinute = _texts / seconds * 60,
        };
    }
}
