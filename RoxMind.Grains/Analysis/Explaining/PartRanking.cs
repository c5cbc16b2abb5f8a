using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Chooses what to train first, and what went best: segments, and running, stations and transitions as wholes.</summary>
/// <param name="segments">The segments of the race.</param>
/// <param name="groups">The groups of the race; none where they were not learnt.</param>
/// <param name="cohort">The standard.</param>
/// <param name="totalS">The finish, seconds: its level decides what step is realistic.</param>
/// <param name="isCourseKnown">Whether what the course did is in the expectations.</param>
internal readonly ref struct PartRanking(
    ImmutableArray<SegmentAnalysis> segments,
    ImmutableArray<GroupAnalysis> groups,
    CohortSnapshot cohort,
    int totalS,
    bool isCourseKnown
)
{
    private const int MaxPriorities = 3;
    private const int MaxStrengths = 2;

    /// <summary>A part has to be this many times its noise behind to be worth training; below it is chance.</summary>
    private const double PriorityNoise = 1;

    /// <summary>
    /// Half the noise ahead already counts as a strength: praising what was merely good is no risk, and most races have
    /// something to name.
    /// </summary>
    private const double StrengthNoise = 0.5;

    /// <summary>What the venue shapes (the roxzones) is named only when it is clearly beyond its noise.</summary>
    private const double VenueNoise = 2;

    /// <summary>Standard deviations from the median of a normal to its quarter.</summary>
    private const double Quarter = 0.6744897501960817;

    /// <summary>
    /// Up to three parts, most seconds first, at most one of each hint family; none for a balanced race.
    /// </summary>
    public ImmutableArray<Priority> Priorities()
    {
        Span<int> chosen = stackalloc int[MaxPriorities];
        var count = Choose(PriorityNoise, 1, chosen);
        var priorities = ImmutableArray.CreateBuilder<Priority>(count);
        foreach (var i in chosen[..count])
        {
            var (part, gap) = (PartOf(i), GapOf(i));
            var step = (int)Math.Round(part.Segment is { } one ? RealisticStep.At(cohort, one, totalS) : StepOf(i));
            priorities.Add(new Priority(part.Segment, gap, Math.Min(step, gap), part.HintFamily, part.Group));
        }

        return priorities.MoveToImmutable();
    }

    /// <summary>Up to two parts, most seconds ahead first, at most one of each hint family.</summary>
    public ImmutableArray<Strength> Strengths()
    {
        Span<int> chosen = stackalloc int[MaxStrengths];
        var count = Choose(StrengthNoise, -1, chosen);
        var strengths = ImmutableArray.CreateBuilder<Strength>(count);
        foreach (var i in chosen[..count])
        {
            var part = PartOf(i);
            strengths.Add(new Strength(part.Segment, GapOf(i), part.Group));
        }

        return strengths.MoveToImmutable();
    }

    /// <summary>The parts with the greatest gap in one direction, each beyond its threshold. Groups come after the segments.</summary>
    private int Choose(double threshold, int direction, Span<int> chosen)
    {
        var count = 0;
        while (count < chosen.Length)
        {
            var (best, most) = (-1, 0);
            for (var i = 0; i < segments.Length + groups.Length; i++)
            {
                var gap = direction * GapOf(i);
                if (gap > most && StandsOut(i, gap, threshold) && !IsCovered(chosen[..count], i))
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

    private bool StandsOut(int i, int gapS, double threshold)
    {
        if (i >= segments.Length)
        {
            var group = groups[i - segments.Length];
            var least = group.Kind == SegmentKind.Roxzone ? VenueNoise : threshold;
            return (isCourseKnown || group.Kind != SegmentKind.Roxzone)
                && Math.Abs(group.Z.GetValueOrDefault()) > least
                && IsWhole(group, least);
        }

        var segment = segments[i];
        var noise = segment.Marks.HasFlag(SegmentMarks.VenueDependent) ? VenueNoise : threshold;
        return (segment.Marks & (SegmentMarks.HoldsMissingTime | SegmentMarks.SetAside)) == SegmentMarks.None
            && (isCourseKnown || !IsOfVenueLength(segment.Segment))
            && gapS > noise * cohort.Noise[i] * segment.ExpectedS.GetValueOrDefault();
    }

    /// <summary>
    /// Whether a group stands out without the segment that does most for it: else it is that segment that does, and "running" is not
    /// named for one slow run.
    /// </summary>
    private bool IsWhole(GroupAnalysis group, double least)
    {
        var (direction, most) = (Math.Sign(group.GapS.GetValueOrDefault()), 0);
        foreach (var segment in segments)
        {
            if (RaceFormat.Kind(segment.Segment) == group.Kind)
            {
                most = Math.Max(most, direction * segment.GapS.GetValueOrDefault());
            }
        }

        var typicalS = (double)group.TypicalS.GetValueOrDefault();
        var restS = group.TimeS.GetValueOrDefault() - (direction * most);
        return direction * Math.Log(restS / typicalS) > least * SpreadOf(group);
    }

    private RacePart PartOf(int i) =>
        i < segments.Length
            ? new RacePart(segments[i].Segment, null)
            : new RacePart(null, groups[i - segments.Length].Kind);

    private int GapOf(int i) =>
        (i < segments.Length ? segments[i].GapS : groups[i - segments.Length].GapS).GetValueOrDefault();

    /// <summary>From the median to the quarter of athletes with the same finish, whose spread the group's score tells.</summary>
    private double StepOf(int i)
    {
        var group = groups[i - segments.Length];
        var typicalS = (double)group.TypicalS.GetValueOrDefault();
        return typicalS * (1 - Math.Exp(-Quarter * SpreadOf(group)));
    }

    /// <summary>Standard deviation of the group's log time about what is typical.</summary>
    private static double SpreadOf(GroupAnalysis group) =>
        Math.Log(group.TimeS.GetValueOrDefault() / (double)group.TypicalS.GetValueOrDefault())
        / group.Z.GetValueOrDefault();

    /// <summary>
    /// Runs 1 and 8 are as long as the venue makes them: until the course's effect is known, seconds there say nothing about
    /// the athlete, however many they are.
    /// </summary>
    private static bool IsOfVenueLength(Segment segment) => segment is Segment.Run1 or Segment.Run8;

    /// <summary>Two runs would get the same hint; the second says nothing new.</summary>
    private bool IsCovered(ReadOnlySpan<int> chosen, int candidate)
    {
        foreach (var i in chosen)
        {
            if (PartOf(i).HintFamily == PartOf(candidate).HintFamily)
            {
                return true;
            }
        }

        return false;
    }
}
