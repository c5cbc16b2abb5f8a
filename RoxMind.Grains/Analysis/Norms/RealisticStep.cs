using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>
/// What one training block can bring in a segment: the seconds from the median to the 25th percentile of finishers of the
/// same level.
/// </summary>
public static class RealisticStep
{
    /// <summary>Finishers within this share of a finish are of the same level.</summary>
    public const double Band = 0.05;

    private const int LevelCount = 9;

    /// <summary>The steps at the nine finish deciles, see <see cref="CohortSnapshot.RealisticSteps"/>.</summary>
    /// <param name="norms">Norms of the finishers; their deciles are the levels.</param>
    /// <param name="races">The finishers; missing splits are left out.</param>
    public static ImmutableArray<ImmutableArray<double>> Of(NormTable norms, IReadOnlyCollection<RaceResult> races)
    {
        ArgumentNullException.ThrowIfNull(norms);
        ArgumentNullException.ThrowIfNull(races);
        var levels = ImmutableArray.CreateBuilder<ImmutableArray<double>>(LevelCount);
        for (var level = 0; level < LevelCount; level++)
        {
            var finish = FinishAt(norms, level);
            var peers = races.Where(race => Math.Abs(race.TotalS - finish) <= Band * finish).ToArray();
            levels.Add([.. RaceFormat.Segments.Select(segment => Step(peers, segment))]);
        }

        return levels.MoveToImmutable();
    }

    /// <summary>The step in one segment at a finish, seconds: interpolated between the deciles, constant beyond them.</summary>
    /// <param name="cohort">The standard's snapshot.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="totalS">The finish, seconds.</param>
    public static double At(CohortSnapshot cohort, Segment segment, int totalS)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        var above = 0;
        while (above < LevelCount && FinishAt(cohort.Peers, above) < totalS)
        {
            above++;
        }

        if (above is 0 or LevelCount)
        {
            return cohort.RealisticSteps[Math.Min(above, LevelCount - 1)][(int)segment];
        }

        var (from, to) = (FinishAt(cohort.Peers, above - 1), FinishAt(cohort.Peers, above));
        var (low, high) = (cohort.RealisticSteps[above - 1][(int)segment], cohort.RealisticSteps[above][(int)segment]);
        return low + ((totalS - from) / (to - from) * (high - low));
    }

    private static double FinishAt(NormTable norms, int level) => norms.Total.QuantilesS[(level + 1) * 10];

    private static double Step(RaceResult[] peers, Segment segment)
    {
        var times = peers.Select(race => race.Splits[segment]).OfType<int>().Select(time => (double)time).ToArray();
        if (times.Length == 0)
        {
            return 0;
        }

        Array.Sort(times);
        return DistributionBuilder.Quantile(times, 0.5) - DistributionBuilder.Quantile(times, 0.25);
    }
}
