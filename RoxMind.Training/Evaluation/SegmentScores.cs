using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Training.Evaluation;

/// <summary>Scores the expectation of each segment from the athlete's other segments.</summary>
internal sealed class SegmentScores
{
    private const int Seen = 100;
    private const double Shrinkage = 8;

    private readonly double[] _plain = new double[Course.SegmentCount];
    private readonly double[] _calibrated = new double[Course.SegmentCount];
    private readonly double[] _median = new double[Course.SegmentCount];
    private int _count;
    private int _calibratedCount;

    /// <summary>Adds races with the norms they are judged by.</summary>
    /// <param name="races">The races.</param>
    /// <param name="cohorts">Norms that know nothing of their events.</param>
    public void Add(IEnumerable<RaceResult> races, IReadOnlyDictionary<StationStandard, CohortSnapshot> cohorts)
    {
        foreach (var group in races.Where(race => cohorts.ContainsKey(race.Standard)).GroupBy(race => race.EventId))
        {
            Add([.. group.OrderBy(race => race.RaceId, StringComparer.Ordinal)], cohorts);
        }
    }

    /// <summary>The scores by segment.</summary>
    public ImmutableArray<SegmentScore> Segments() =>
        [
            .. Course.Segments.Select(segment => new SegmentScore(
                Course.ColumnName(segment),
                Mean(_plain[(int)segment], _count),
                Mean(_calibrated[(int)segment], _calibratedCount),
                Mean(_median[(int)segment], _count)
            )),
        ];

    /// <summary>The sums over all segments.</summary>
    public SegmentScore Sum() =>
        new("sum", Mean(_plain.Sum(), _count), Mean(_calibrated.Sum(), _calibratedCount), Mean(_median.Sum(), _count));

    private static double Mean(double sum, int count) => Math.Round(sum / Math.Max(count, 1), 1);

    private void Add(RaceResult[] races, IReadOnlyDictionary<StationStandard, CohortSnapshot> cohorts)
    {
        new Random(1).Shuffle(races);
        var models = races
            .Select(race => race.Standard)
            .Distinct()
            .ToDictionary(standard => standard, standard => new StationModel(cohorts[standard]));
        var expectedS = new double[races.Length][];
        var shifts = new double[Course.SegmentCount];
        var seen = Math.Min(Seen, races.Length / 2);
        for (var r = 0; r < races.Length; r++)
        {
            expectedS[r] = new double[Course.SegmentCount];
            models[races[r].Standard].Expect(races[r].Splits, expectedS[r]);
            for (var i = 0; i < shifts.Length && r < seen; i++)
            {
                shifts[i] += Math.Log(races[r].Splits.Raw[i] / expectedS[r][i]) / (seen + Shrinkage);
            }
        }

        for (var r = 0; r < races.Length; r++)
        {
            Score(races[r], cohorts[races[r].Standard].Peers, expectedS[r], shifts, r >= seen);
        }
    }

    private void Score(RaceResult race, NormTable peers, double[] expectedS, double[] shifts, bool isNew)
    {
        _count++;
        _calibratedCount += isNew ? 1 : 0;
        for (var i = 0; i < shifts.Length; i++)
        {
            var time = race.Splits.Raw[i];
            _plain[i] += Math.Abs(time - expectedS[i]);
            _median[i] += Math.Abs(time - peers.Segments[i].MedianS);
            _calibrated[i] += isNew ? Math.Abs(time - (expectedS[i] * Math.Exp(shifts[i]))) : 0;
        }
    }
}
