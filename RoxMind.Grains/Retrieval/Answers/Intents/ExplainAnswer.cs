using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Why a race went as it did, from its analysis.</summary>
internal static class ExplainAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, Asker asker, AnswerDraft draft)
    {
        draft.Default($"the race {asker.Result.EventName}");
        var total = draft.Time("finish", asker.Result.TotalS);
        if (asker.Analysis is not { } analysis)
        {
            draft.Say("The finish is {0}; the race has no analysis.", total);
            return;
        }

        var expectation = analysis.Expectation;
        draft.Say(
            $"The finish of {{0}} is {{1}} {Direction(expectation.ResidualS)} than the {{2}} that were expected.",
            total,
            draft.Gap("finish against expected", expectation.ResidualS),
            draft.Time("expected finish", expectation.ExpectedS)
        );
        if (!meaning.Segments.IsEmpty)
        {
            foreach (var part in meaning.Segments.Where(part => part != TimedPart.TotalTime))
            {
                Tell(part, analysis, draft);
            }

            return;
        }

        if (analysis.Priorities.IsEmpty)
        {
            draft.Say("No part lost more than is usual: the race was balanced.");
            return;
        }

        foreach (var priority in analysis.Priorities.Take(2))
        {
            var name = priority.Part().DisplayName;
            draft.Say(
                $"In {name} {{0}} were lost against what the other parts let expect; {{1}} are a realistic step.",
                draft.Gap($"time lost in {name}", priority.GapS),
                draft.Gap($"realistic step in {name}", priority.RealisticStepS)
            );
        }
    }

    private static void Tell(TimedPart part, RaceAnalysis analysis, AnswerDraft draft)
    {
        var segments = part.Segments.Select(segment => analysis.Segments[(int)segment]).ToList();
        if (segments.Exists(segment => segment is not { TimeS: not null, ExpectedS: not null, GapS: not null }))
        {
            draft.Say($"Of {part.DisplayName} a time is missing, so nothing is said of it.");
            return;
        }

        var gap = segments.Sum(segment => segment.GapS!.Value);
        draft.Say(
            $"{{0}} in {part.DisplayName} are {{1}} {Direction(gap)} than the {{2}} that the other parts let expect.",
            draft.Time(part.DisplayName, segments.Sum(segment => segment.TimeS!.Value)),
            draft.Gap($"{part.DisplayName} against expected", gap),
            draft.Time($"expected {part.DisplayName}", segments.Sum(segment => segment.ExpectedS!.Value))
        );
    }

    private static string Direction(int gapS) => gapS < 0 ? "faster" : "slower";
}
