using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>
/// Holds a text against the analysis it is about, whoever wrote it: quotes from the knowledge base and the names of event and
/// groups are taken out first, then whatever number, direction, segment or proper name is left must be the analysis' own.
/// </summary>
/// <param name="knowledge">What may be quoted.</param>
public sealed partial class FeedbackChecker(KnowledgeBase knowledge)
{
    private const int MinWords = 110;
    private const int MaxWords = 180;
    private const string Quote = " quoted ";

    /// <summary>Every violation; none when the text is grounded.</summary>
    public ImmutableArray<FeedbackViolation> Check(string text, RaceResult race, RaceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(analysis);
        var found = ImmutableArray.CreateBuilder<FeedbackViolation>();
        var words = Word().Count(text);
        if (words is < MinWords or > MaxWords)
        {
            found.Add(new FeedbackViolation(FeedbackRule.Length, $"{words} words"));
        }

        if (Wording.Event(race) is { } name && !text.Contains(name, StringComparison.Ordinal))
        {
            found.Add(new FeedbackViolation(FeedbackRule.Name, $"the event {name} is not named"));
        }

        var own = WithoutNames(text, race, analysis);
        found.AddRange(CheckHints(own, analysis));
        var bare = WithoutQuotes(own);
        found.AddRange(FeedbackManners.Check(bare, analysis));
        found.AddRange(FeedbackStatements.Check(bare, analysis));
        found.AddRange(new FeedbackFacts(race, analysis).Check(bare));
        found.AddRange(CheckOrder(bare, analysis));
        return found.ToImmutable();
    }

    private static string WithoutNames(string text, RaceResult race, RaceAnalysis analysis)
    {
        string?[] names = [Wording.Event(race), StandardName.Of(analysis.Standard), analysis.PeerGroup];
        foreach (
            var name in names.Where(name => !string.IsNullOrWhiteSpace(name)).OrderByDescending(name => name!.Length)
        )
        {
            text = Regex.Replace(
                text,
                $@"(?<![\w-]){Regex.Escape(name!)}(?![\w-])",
                "named",
                RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
        }

        return text;
    }

    private static IEnumerable<FeedbackViolation> CheckOrder(string text, RaceAnalysis analysis)
    {
        var last = -1;
        foreach (var priority in analysis.Priorities)
        {
            var at = PartMentions.First(text, priority.Part());
            if (at >= 0 && at < last)
            {
                yield return new FeedbackViolation(
                    FeedbackRule.Order,
                    $"{priority.Part().DisplayName} comes before a larger priority"
                );
            }

            last = Math.Max(last, at);
        }
    }

    private IEnumerable<FeedbackViolation> CheckHints(string text, RaceAnalysis analysis)
    {
        var parts = analysis.Priorities.Select(priority => priority.Part()).ToList();
        var quoted = knowledge
            .Entries.Where(entry => IsQuoted(text, entry.Hint) || IsQuoted(text, entry.Cause))
            .ToList();
        foreach (var entry in quoted.Where(entry => !parts.Exists(entry.Fits)))
        {
            if (parts.Count > 0 || entry.Id != KnowledgeBase.RunningVolumeId || IsQuoted(text, entry.Cause))
            {
                yield return new FeedbackViolation(FeedbackRule.Hint, $"{entry.Id} is not about a priority");
            }
        }

        foreach (var priority in analysis.Priorities)
        {
            var part = priority.Part();
            if (
                PartMentions.First(WithoutQuotes(text), part) >= 0
                && !quoted.Exists(entry => entry.Fits(part) && IsQuoted(text, entry.Hint))
            )
            {
                yield return new FeedbackViolation(FeedbackRule.Hint, $"{priority.Part().DisplayName} has no hint");
            }
        }
    }

    private string WithoutQuotes(string text)
    {
        foreach (var entry in knowledge.Entries)
        {
            text = text.Replace(entry.Hint, Quote, StringComparison.OrdinalIgnoreCase)
                .Replace(entry.Cause, Quote, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static bool IsQuoted(string text, string phrase) =>
        text.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant, PatternTime.MostMs)]
    private static partial Regex Word();
}
