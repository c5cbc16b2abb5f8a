using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>
/// Sets all runs, all stations and all transitions of a race against athletes with the same finish. A single run is expected from
/// the other runs, so that a gift for running is seen nowhere but here.
/// </summary>
/// <remarks>
/// In small differences the log of a sum moves by the logs of its parts, each weighted by its share. So with the covariance Σ of log
/// segment times and the weights w of a group and v of the whole race, log group and log finish vary together by w·Σ·v, and a finish
/// lets expect log group = its centre + (w·Σ·v / v·Σ·v) times the finish's distance from its own.
/// </remarks>
internal static class GroupReader
{
    private const int N = RaceFormat.SegmentCount;

    private static readonly ImmutableArray<SegmentKind> _kinds =
    [
        SegmentKind.Run,
        SegmentKind.Station,
        SegmentKind.Roxzone,
    ];

    /// <summary>Reads the three groups; none where the standard's covariance within events was not learnt.</summary>
    /// <param name="race">The race.</param>
    /// <param name="cohort">The standard.</param>
    /// <param name="course">How the event differs from the usual; null when it is not known.</param>
    /// <param name="carriedS">What the race counts for, seconds.</param>
    /// <param name="totals">Times of whole groups whose segments are not known; null where there are none.</param>
    public static ImmutableArray<GroupAnalysis> Read(
        RaceResult race,
        CohortSnapshot cohort,
        CourseEffects? course,
        int carriedS,
        GivenTotals? totals = null
    )
    {
        if (cohort.EventCovariance.IsDefaultOrEmpty)
        {
            return [];
        }

        Span<double> usualS = stackalloc double[N];
        for (var i = 0; i < N; i++)
        {
            usualS[i] = Math.Exp(cohort.EventLogCentre[i] + (course?.SegmentLogs[i] ?? 0));
        }

        Span<double> covariance = stackalloc double[N * N];
        if (course is { IsKnown: true })
        {
            course.Unpack(covariance);
        }
        else
        {
            cohort.CourseCovariance.AsSpan().CopyTo(covariance);
        }

        for (var i = 0; i < covariance.Length; i++)
        {
            covariance[i] += cohort.EventCovariance[i];
        }

        Span<double> all = stackalloc double[N];
        var usualTotalS = Weigh(usualS, null, all);
        Span<double> withTotal = stackalloc double[N];
        Vectors.Times(covariance, all, withTotal);
        var totalVariance = Vectors.Dot(all, withTotal);
        var level = Math.Log(carriedS / usualTotalS);
        var groups = ImmutableArray.CreateBuilder<GroupAnalysis>(_kinds.Length);
        Span<double> weights = stackalloc double[N];
        Span<double> own = stackalloc double[N];
        foreach (var kind in _kinds)
        {
            var usual = Weigh(usualS, kind, weights);
            Vectors.Times(covariance, weights, own);
            var shared = Vectors.Dot(weights, withTotal);
            var typical = Math.Log(usual) + (shared / totalVariance * level);
            var spread = Math.Sqrt(Math.Max(Vectors.Dot(weights, own) - (shared * shared / totalVariance), 1e-9));
            var time = TimeOf(race, kind) ?? totals?.Of(kind);
            groups.Add(
                new GroupAnalysis(
                    kind,
                    time,
                    (int)Math.Round(Math.Exp(typical)),
                    time - (int)Math.Round(Math.Exp(typical)),
                    time is { } seconds ? Percentile(cohort, kind, seconds, usual) : null,
                    time is { } taken ? (Math.Log(taken) - typical) / spread : null
                )
            );
        }

        return groups.MoveToImmutable();
    }

    /// <summary>All of a kind together; null when a part is missing.</summary>
    public static int? TimeOf(RaceResult race, SegmentKind kind)
    {
        if (kind == SegmentKind.Roxzone && race.Splits[Segment.Roxzone1] is null && race.RoxzoneTotalS is { } together)
        {
            return together;
        }

        return race.Splits.SumOf(RaceFormat.OfKind(kind));
    }

    /// <summary>The usual time in all of a kind together, seconds.</summary>
    /// <param name="logCentre">Log usual times of the segments at the usual event.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="course">How the event differs from the usual; null for the usual one.</param>
    public static double UsualS(ImmutableArray<double> logCentre, SegmentKind kind, CourseEffects? course)
    {
        var sum = 0.0;
        for (var i = (int)kind; i < N; i += 3)
        {
            sum += Math.Exp(logCentre[i] + (course?.SegmentLogs[i] ?? 0));
        }

        return sum;
    }

    /// <summary>What the event did to the group is taken off: at the usual event the usual time would be that of the standard.</summary>
    private static double? Percentile(CohortSnapshot cohort, SegmentKind kind, int seconds, double usualHereS)
    {
        if (cohort.AtEvent is not { } norms)
        {
            return null;
        }

        return norms[kind].Percentile(seconds * UsualS(cohort.EventLogCentre, kind, null) / usualHereS);
    }

    /// <summary>Shares of the segments of a kind, or of all; the result is their sum.</summary>
    private static double Weigh(ReadOnlySpan<double> usualS, SegmentKind? kind, Span<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < N; i++)
        {
            weights[i] = kind is null || RaceFormat.Kind((Segment)i) == kind ? usualS[i] : 0;
            sum += weights[i];
        }

        for (var i = 0; i < N; i++)
        {
            weights[i] /= sum;
        }

        return sum;
    }
}
