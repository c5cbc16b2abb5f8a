using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Stations;

namespace RoxMind.Tests.Analysis;

public sealed class PlantedWeaknessTests
{
    private const double Sds = 1.5;
    private const int Athletes = 100;

    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;
    private static readonly StationModel Model = new(Cohort.Snapshot);

    public static TheoryData<Segment> Trainable =>
        [
            .. RaceFormat.Segments.Where(segment =>
                RaceFormat.Kind(segment) == SegmentKind.Station || RaceFormat.IsComparableRun(segment)
            ),
        ];

    [Theory]
    [MemberData(nameof(Trainable))]
    public void Weakness_of_an_otherwise_balanced_race_comes_first(Segment weakness)
    {
        var first = Cohort
            .Races.Take(Athletes)
            .Count(race =>
                Cohort.Analyze(Cohort.Race(race.RaceId, Plant(race.Splits, weakness), race.AgeGroup)).Priorities
                    is [var priority, ..]
                && priority.Segment == weakness
            );
        Assert.True(first >= 0.95 * Athletes, $"{weakness}: first for {first} of {Athletes}.");
    }

    /// <summary>Every segment as the athlete's others let expect it, but one.</summary>
    private static Splits Plant(Splits splits, Segment weakness)
    {
        Span<double> expected = stackalloc double[RaceFormat.SegmentCount];
        Model.Expect(splits, expected);
        var variance = Cohort.Snapshot.LogCovariance[(int)weakness * (RaceFormat.SegmentCount + 1)];
        expected[(int)weakness] *= Math.Exp(Sds * Math.Sqrt(variance));
        var times = new int[RaceFormat.SegmentCount];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = (int)Math.Round(expected[i]);
        }

        return new Splits(times);
    }
}
