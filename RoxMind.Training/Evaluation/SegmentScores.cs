using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;
using RoxMind.Training.Courses;

namespace RoxMind.Training.Evaluation;

/// <summary>Scores the expectation of each segment from the athlete's other segments.</summary>
internal sealed class SegmentScores
{
    private readonly double[] _plain = new double[RaceFormat.SegmentCount];
    private readonly double[] _calibrated = new double[RaceFormat.SegmentCount];
    private readonly double[] _median = new double[RaceFormat.SegmentCount];
    private int _count;

    /// <summary>Adds races with the norms they are judged by.</summary>
    /// <param name="races">The races.</param>
    /// <param name="cohorts">Norms that know nothing of their events.</param>
    /// <param name="settled">The events when they were over, by a model learnt without them.</param>
    public void Add(
        IEnumerable<RaceResult> races,
        IReadOnlyDictionary<StationStandard, CohortSnapshot> cohorts,
        SettledEvents settled
    )
    {
        RaceResult[] all = [.. races.Where(race => cohorts.ContainsKey(race.Standard))];
        var draws = EventDraw.Of(settled, all);
        var models = all.Select(race => race.Standard)
            .Distinct()
            .ToDictionary(standard => standard, standard => new StationModel(cohorts[standard]));
        Span<double> plainS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> calibratedS = stackalloc double[RaceFormat.SegmentCount];
        foreach (var race in all)
        {
            var (cohort, course) = (cohorts[race.Standard], draws[race.EventId].For(race));
            models[race.Standard].Expect(EvenTransitions.Of(race, cohort, null), plainS);
            models[race.Standard].Expect(EvenTransitions.Of(race, cohort, course), course, calibratedS);
            Score(race, cohort.Peers, plainS, calibratedS);
        }
    }

    /// <summary>The scores by segment.</summary>
    public ImmutableArray<SegmentScore> Segments() =>
        [
            .. RaceFormat.Segments.Select(segment => new SegmentScore(
                RaceFormat.ColumnName(segment),
                Mean(_plain[(int)segment], _count),
                Mean(_calibrated[(int)segment], _count),
                Mean(_median[(int)segment], _count)
            )),
        ];

    /// <summary>The sums over all segments.</summary>
    public SegmentScore Sum() =>
        new("sum", Mean(_plain.Sum(), _count), Mean(_calibrated.Sum(), _count), Mean(_median.Sum(), _count));

    private static double Mean(double sum, int count) => Math.Round(sum / Math.Max(count, 1), 1);

    private void Score(RaceResult race, NormTable peers, ReadOnlySpan<double> plainS, ReadOnlySpan<double> calibratedS)
    {
        _count++;
        for (var i = 0; i < plainS.Length; i++)
        {
            var time = race.Splits.Raw[i];
            _plain[i] += Math.Abs(time - plainS[i]);
            _calibrated[i] += Math.Abs(time - calibratedS[i]);
            _median[i] += Math.Abs(time - peers.Segments[i].MedianS);
        }
    }
}
