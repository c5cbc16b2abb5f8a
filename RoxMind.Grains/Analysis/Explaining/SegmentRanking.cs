using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Chooses what to train first, and what went best.</summary>
internal static class SegmentRanking
{
    private const int MaxPriorities = 3;
    private const int MaxStrengths = 2;

    /// <summary>
    /// A station or a run has to be this many times its noise behind to be worth training; below it is chance.
    /// </summary>
    private const double PriorityNoise = 1;

    /// <summary>
    /// Half the noise ahead already counts as a strength: praising what was merely good is no risk, and most races have
    /// something to name.
    /// </summary>
    private const double StrengthNoise = 0.5;

    /// <summary>What the venue shapes (the roxzones) is named only when it is clearly beyond its noise.</summary>
    private const double VenueNoise = 2;

    /// <summary>
    /// Up to three segments, most seconds first, at most one of each hint family; none for a balanced race.
    /// </summary>
    /// <param name="segments">The segments of the race.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="totalS">The finish, seconds: its level decides what step is realistic.</param>
    /// <param name="isCourseKnown">Whether what the course did is in the expectations.</param>
    public static ImmutableArray<Priority> Priorities(
        ImmutableArray<SegmentAnalysis> segments,
        CohortSnapshot cohort,
        int totalS,
        bool isCourseKnown
    )
    {
        Span<int> chosen = stackalloc int[MaxPriorities];
        var count = Choose(segments, cohort, PriorityNoise, 1, isCourseKnown, chosen);
        var priorities = ImmutableArray.CreateBuilder<Priority>(count);
        foreach (var i in chosen[..count])
        {
            var (segment, gap) = (segments[i].Segment, segments[i].GapS.GetValueOrDefault());
            var step = (int)Math.Round(RealisticStep.At(cohort, segment, totalS));
            priorities.Add(new Priority(segment, gap, Math.Min(step, gap), HintFamily.Of(segment)));
        }

        return priorities.MoveToImmutable();
    }

    /// <summary>Up to two segments, most seconds ahead first, at most one of each hint family.</summary>
    /// <param name="segments">The segments of the race.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="isCourseKnown">Whether what the course did is in the expectations.</param>
    public static ImmutableArray<Strength> Strengths(
        ImmutableArray<SegmentAnalysis> segments,
        CohortSnapshot cohort,
        bool isCourseKnown
    )
    {
        Span<int> chosen = stackalloc int[MaxStrengths];
        var count = Choose(segments, cohort, StrengthNoise, -1, isCourseKnown, chosen);
        var strengths = ImmutableArray.CreateBuilder<Strength>(count);
        foreach (var i in chosen[..count])
        {
            strengths.Add(new Strength(segments[i].Segment, segments[i].GapS.GetValueOrDefault()));
        }

        return strengths.MoveToImmutable();
    }

    /// <summary>The segments with the greatest gap in one direction, each beyond its threshold.</summary>
    private static int Choose(
        ImmutableArray<SegmentAnalysis> segments,
        CohortSnapshot cohort,
        double threshold,
        int direction,
        bool isCourseKnown,
        Span<int> chosen
    )
    {
        var count = 0;
        while (count < chosen.Length)
        {
            var (best, most) = (-1, 0);
            for (var i = 0; i < segments.Length; i++)
            {
                var segment = segments[i];
                var gap = direction * segment.GapS.GetValueOrDefault();
                if (
                    gap > most
                    && (segment.Marks & (SegmentMarks.HoldsMissingTime | SegmentMarks.SetAside)) == SegmentMarks.None
                    && (isCourseKnown || !IsOfVenueLength(segment.Segment))
                    && gap > Threshold(segment, threshold) * cohort.Noise[i] * segment.ExpectedS.GetValueOrDefault()
                    && !IsCovered(segments, chosen[..count], segment)
                )
                {
                    (best, most) = (i, gap);
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen[count++] = best;
        }

        return count;
    }

    /// <summary>
    /// Runs 1 and 8 are as long as the venue makes them: until the course's effect is known, seconds there say nothing about
    /// the athlete, however many they are.
    /// </summary>
    private static bool IsOfVenueLength(Segment segment) => segment is Segment.Run1 or Segment.Run8;

    private static double Threshold(SegmentAnalysis segment, double ordinary) =>
        segment.Marks.HasFlag(SegmentMarks.VenueDependent) ? VenueNoise : ordinary;

    /// <summary>Two runs would get the same hint; the second says nothing new.</summary>
    private static bool IsCovered(
        ImmutableArray<SegmentAnalysis> segments,
        ReadOnlySpan<int> chosen,
        SegmentAnalysis candidate
    )
    {
        foreach (var i in chosen)
        {
            if (HintFamily.Of(segments[i].Segment) == HintFamily.Of(candidate.Segment))
            {
                return true;
            }
        }

        return false;
    }
}
