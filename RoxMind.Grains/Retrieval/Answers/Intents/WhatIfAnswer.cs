using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>What the finish would have been with other times, and what athletes with such a finish run next.</summary>
internal static class WhatIfAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Meaning meaning, AnswerSources sources, AnswerDraft draft)
    {
        var asker = sources.Asker!;
        var mine = asker.Result;
        draft.Default($"the race {mine.EventName}");
        var total = draft.Time("finish", mine.TotalS);
        if (sources.Norms(mine.Standard) is not { } cohort)
        {
            draft.Say(
                $"The finish is {{0}}; there are no norms of {mine.Standard.Key} to suppose other times by.",
                total
            );
            return;
        }

        var (gainS, variance) = (0, 0.0);
        foreach (var (part, seconds) in Supposed(meaning, cohort, mine))
        {
            if (part.SecondsOf(mine.Splits, mine.TotalS) is not { } actual)
            {
                draft.Say($"Of {part.DisplayName} a time is missing, so nothing can be supposed of it.");
                return;
            }

            gainS += actual - seconds;
            variance += part.Segments.Sum(segment =>
                Math.Pow(cohort.Noise[(int)segment] * seconds / part.Segments.Length, 2)
            );
            draft.Say(
                $"{{0}} in {part.DisplayName} instead of {{1}} would have {(actual < seconds ? "cost" : "brought")} {{2}}.",
                draft.Time($"supposed {part.DisplayName}", seconds),
                draft.Time(part.DisplayName, actual),
                draft.Gap($"difference in {part.DisplayName}", actual - seconds)
            );
        }

        var half = NormalIntervals.EightyPercent * Math.Sqrt(variance);
        draft.Say(
            "The finish would have been {0} instead of {1}, in four of five such races from {2} to {3}.",
            draft.Time("finish with that", mine.TotalS - gainS),
            total,
            draft.Time("lower end of the finish with that", mine.TotalS - gainS - half),
            draft.Time("upper end of the finish with that", mine.TotalS - gainS + half)
        );
        if (NextRaceReader.Read(asker.Race.CarriedS - gainS, cohort, course: null, previous: null) is { } next)
        {
            draft.Say(
                "Half of all athletes with such a finish run their next race on a usual course in {0} to {1}.",
                draft.Time("fast end of the next race", next.FastS),
                draft.Time("slow end of the next race", next.SlowS)
            );
        }
    }

    private static IEnumerable<(TimedPart Part, int Seconds)> Supposed(
        Meaning meaning,
        CohortSnapshot cohort,
        RaceResult mine
    )
    {
        foreach (var (part, gain) in meaning.MinGainS)
        {
            if (part.SecondsOf(mine.Splits, mine.TotalS) is { } actual)
            {
                yield return (part, Math.Max(1, actual - gain));
            }
        }

        if (meaning.Target?.Percentile is { } percentile)
        {
            foreach (var part in meaning.Segments)
            {
                yield return (part, (int)Math.Round(PartNorm.SecondsAt(cohort.Peers, part, percentile)));
            }
        }

        foreach (var (part, seconds) in meaning.Target?.TimesS ?? ImmutableSortedDictionary<TimedPart, int>.Empty)
        {
            yield return (part, seconds);
        }
    }
}
