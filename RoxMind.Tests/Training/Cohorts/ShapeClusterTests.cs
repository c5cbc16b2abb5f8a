using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training.Cohorts;

[Slow]
public sealed class ShapeClusterTests
{
    private const int LargeEvent = 300;

    [Fact]
    public async Task Shapes_of_real_results_are_named_stable_and_independent_of_the_venue()
    {
        var set = await ResultFolder.ReadAsync([SharedData.ResultsOrSkip()], TestContext.Current.CancellationToken);
        var fit = ShapeClusterTrainer.Train(set);
        Assert.Equal(KMeansFit.Clusters, fit.Model.Names.Distinct().Count());

        var stability = ClusterMetrics.Stability(fit);
        Assert.True(stability.Average() > 0.8, $"Adjusted Rand indices {string.Join(' ', stability)}.");

        var clusters = fit.Assign();
        var shares = Shares(clusters);
        Assert.All(shares, share => Assert.InRange(share, 0.15, 0.35));
        Assert.All(
            clusters.Zip(fit.Events).GroupBy(pair => pair.Second).Where(finishers => finishers.Count() >= LargeEvent),
            finishers =>
                Assert.All(
                    shares.Zip(Shares([.. finishers.Select(pair => pair.First)])),
                    pair => Assert.Equal(pair.First, pair.Second, 0.08)
                )
        );
    }

    [Fact]
    public void Shapes_put_in_are_found_again_whatever_the_venue()
    {
        var set = ResultFolder.Of(ShapedField.Races);
        var fit = ShapeClusterTrainer.Train(set);
        Assert.Equal(
            ["Runner", "Erg engine", "Power athlete", "Bodyweight athlete"],
            fit.Model.Names.Select(name => name.Split(',')[0])
        );
        Assert.True(ClusterMetrics.Stability(fit).Min() > 0.8);
        var events = fit.Events.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.InRange(
            Partition.CramersV(fit.Assign(), [.. fit.Events.Select(id => Array.IndexOf(events, id))]),
            0,
            0.06
        );
    }

    [Fact]
    public void Races_with_missing_splits_make_no_cluster()
    {
        RaceResult[] holed =
        [
            .. ShapedField
                .Races.Take(400)
                .Select(
                    (race, i) =>
                        race with
                        {
                            RaceId = $"holed-{i}",
                            Splits = race.Splits.With(Segment.SledPush, 0).With(Segment.Row, 0),
                        }
                ),
        ];
        var (clean, dirty) = (ResultFolder.Of(ShapedField.Races), ResultFolder.Of([.. ShapedField.Races, .. holed]));
        Assert.Equal(clean.Fingerprint, dirty.Fingerprint);
        Assert.Equal(
            CohortTrainer.Shared(clean, Settled(clean)).Shape.Points,
            CohortTrainer.Shared(dirty, Settled(dirty)).Shape.Points
        );
    }

    [Theory]
    [InlineData(1, 0.85)]
    [InlineData(2, 0.8)]
    public void Label_with_missing_splits_is_mostly_the_label_without(int missing, double least)
    {
        var fit = ShapeClusterTrainer.Train(ResultFolder.Of(ShapedField.Races));
        var assigner = new ClusterAssigner(fit.Model);
        var races = ShapedField.Races.Where(race => race.EventId == ShapedField.FirstEvent).ToArray();
        var norms = NormTableBuilder.Build("event", races);
        var scorer = new ShapeScorer(norms, LogCovariance.About(norms, races.Select(race => race.Splits)));
        var random = new Random(1);
        var same = races.Average(race =>
        {
            var holed = race.Splits;
            foreach (
                var segment in random
                    .GetItems(RaceFormat.Segments.AsSpan(), 60)
                    .Where(IsScored)
                    .Distinct()
                    .Take(missing)
            )
            {
                holed = holed.With(segment, 0);
            }

            return Label(holed) is not { } label || label == Label(race.Splits) ? 1.0 : 0;
        });
        Assert.InRange(same, least, 1);

        int? Label(Splits splits) =>
            scorer.Score(splits) is { } s ? assigner.Assign([s.Run, s.Ergs, s.SledsAndCarry, s.Bodyweight])?.Id : null;
    }

    private static SettledEvents Settled(TrainingSet set) => new(set, CourseFit.Of(set, _ => true).ToModel());

    private static bool IsScored(Segment segment) =>
        RaceFormat.Kind(segment) == SegmentKind.Station || RaceFormat.IsComparableRun(segment);

    private static double[] Shares(int[] clusters) =>
        [
            .. Enumerable
                .Range(0, KMeansFit.Clusters)
                .Select(c => clusters.Count(own => own == c) / (double)clusters.Length),
        ];
}
