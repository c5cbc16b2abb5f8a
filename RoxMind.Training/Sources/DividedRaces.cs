using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Sources;

/// <summary>
/// Divides the transitions of races that have them together alone, by what races with all splits show; see
/// <see cref="RoxzoneDivision"/>. A standard without such races takes the division of the nearest one: only its level is its own.
/// </summary>
/// <param name="Races">The races, all splits there; those that were divided still have <see cref="RaceResult.RoxzoneTotalS"/>.</param>
/// <param name="Open">By standard: what a division leaves open, see <see cref="RoxzoneDivision.Open"/>.</param>
internal sealed record DividedRaces(
    ImmutableArray<RaceResult> Races,
    ImmutableDictionary<StationStandard, double[]> Open
)
{
    private const int N = RaceFormat.SegmentCount;

    private static readonly int[] _roxzones = [.. RaceFormat.Roxzones.Select(segment => (int)segment)];

    /// <summary>Divides. Where no standard has enough races with all splits, the others are left out.</summary>
    /// <param name="complete">Complete races of both kinds.</param>
    public static DividedRaces Of(ImmutableArray<RaceResult> complete)
    {
        var whole = complete
            .Where(race => race.Splits.IsComplete)
            .Select(race => race with { PublishedRoxzoneTotalS = null });
        var totals = complete.Where(race => !race.Splits.IsComplete).ToLookup(race => race.Standard);
        ImmutableArray<RaceResult> all = [.. whole];
        if (totals.Count == 0)
        {
            return new DividedRaces(all, ImmutableDictionary<StationStandard, double[]>.Empty);
        }

        var within = WithinEvents.Of(
            new TrainingSet(string.Empty, all, [], ImmutableDictionary<StationStandard, double[]>.Empty),
            _ => true
        );
        if (within.Standards.IsEmpty)
        {
            return new DividedRaces(all, ImmutableDictionary<StationStandard, double[]>.Empty);
        }

        var fit = EventEffectsFit.Of(within);
        var open = ImmutableDictionary.CreateBuilder<StationStandard, double[]>();
        var divided = new List<RaceResult>(all);
        foreach (var group in totals)
        {
            var (from, own) = Nearest(within.Standards, group.Key);
            var centre = own ? fit.Centres[from] : Centre(fit.Centres[from], [.. group]);
            var covariance = within.Covariances[from];
            var division = new RoxzoneDivision(centre, Sum(covariance, fit.Covariance));
            open.Add(group.Key, new RoxzoneDivision(centre, covariance).Open());
            divided.AddRange(
                group
                    .Where(race => race.RoxzoneTotalS >= RoxzoneDivision.Parts)
                    .Select(race => race with { Splits = division.Divide(race.Splits, race.RoxzoneTotalS!.Value, 0) })
            );
        }

        return new DividedRaces([.. divided], open.ToImmutable());
    }

    private static (int At, bool IsOwn) Nearest(ImmutableArray<StationStandard> standards, StationStandard standard)
    {
        var at = standards.IndexOf(standard);
        if (at >= 0)
        {
            return (at, true);
        }

        var nearest = standards
            .Select((other, i) => (At: i, Alike: Alike(other, standard)))
            .MaxBy(other => other.Alike)
            .At;
        return (nearest, false);
    }

    private static int Alike(StationStandard one, StationStandard other) =>
        (one.Gender == other.Gender ? 2 : 0) + (one.Division == other.Division ? 1 : 0);

    /// <summary>The usual runs and stations of the races themselves; the usual transitions moved to what they take together.</summary>
    private static double[] Centre(double[] nearest, RaceResult[] races)
    {
        var centre = new double[N];
        for (var i = 0; i < N; i++)
        {
            centre[i] = Math.Log(Median([.. races.Select(race => (double)race.Splits.Raw[i])]));
        }

        var usual = Math.Log(_roxzones.Sum(i => Math.Exp(nearest[i])));
        var moved = Math.Log(Median([.. races.Select(race => (double)Math.Max(1, race.RoxzoneTotalS!.Value))])) - usual;
        foreach (var i in _roxzones)
        {
            centre[i] = nearest[i] + moved;
        }

        return centre;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static double[] Sum(double[] left, double[] right) => [.. left.Zip(right, (a, b) => a + b)];
}
