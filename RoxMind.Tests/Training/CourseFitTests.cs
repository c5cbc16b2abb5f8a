using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training;

public sealed class CourseFitTests
{
    private const int Events = 16;
    private const int RacesAnEvent = 80;
    private const double SledSd = 0.3;

    private static readonly TrainingSet Set = ResultFolder.Of(Field());
    private static readonly CourseModel Model = CourseFit.Of(Set, _ => true).ToModel();

    [Fact]
    public void Segments_that_differ_between_events_are_known_to() =>
        Assert.All(
            RaceFormat.Segments,
            segment =>
                Assert.InRange(
                    Math.Sqrt(Model.Prior.Covariance[(int)segment * (RaceFormat.SegmentCount + 1)]),
                    segment == Segment.SledPush ? 0.15 : 0,
                    segment == Segment.SledPush ? 0.45 : 0.12
                )
        );

    [Fact]
    public void Variation_within_events_is_not_that_between_them()
    {
        var sled = (int)Segment.SledPush * (RaceFormat.SegmentCount + 1);
        var within = Model.Frame(SyntheticCohort.OpenMen.Standard)!.Standard.Covariance[sled];
        Assert.Equal(1, Math.Sqrt(within / SyntheticCohort.OpenMen.Snapshot.LogCovariance[sled]), 0.15);
    }

    [Fact]
    public void The_field_is_never_all_of_what_differs()
    {
        var attribution = Model.Estimate(new CourseTally()).Attribution!;
        Assert.True(Model.Prior.FieldVariance > 0);
        Assert.True(attribution.TotalSd > 0);
        Assert.All(attribution.SegmentSds, sd => Assert.True(double.IsFinite(sd)));
        Assert.Equal(1, Model.Prior.Shares.Sum(), 1e-4);
    }

    [Fact]
    public void Races_are_never_read_with_their_own_result_among_the_seen()
    {
        var draws = CourseDraws.Of(Set, i => Set.Races[i].EventId != "event-3", new SettledEvents(Set, Model), 1);
        for (var i = 0; i < draws.Length; i++)
        {
            Assert.Equal(Set.Races[i].EventId == "event-3", draws[i] is null);
        }

        // 6 are seen, but only 5 where the race itself was drawn.
        Assert.Equal(
            [5, 6],
            draws.OfType<CourseEffects>().Select(draw => draw.Finishers).Where(n => n < 14).Distinct().Order()
        );
        Assert.Equal(RacesAnEvent / 2, draws.OfType<CourseEffects>().Max(draw => draw.Finishers));
    }

    private static IEnumerable<RaceResult> Field()
    {
        var random = new Random(5);
        var effects = new double[RaceFormat.SegmentCount];
        for (var e = 0; e < Events; e++)
        {
            effects[(int)Segment.SledPush] = SledSd * (e % 2 == 0 ? -1 : 1) * (0.5 + random.NextDouble());
            foreach (var race in SyntheticCohort.OpenMen.Races.Skip(e * RacesAnEvent).Take(RacesAnEvent))
            {
                yield return race with
                {
                    EventId = $"event-{e}",
                    EventName = $"S6 2024 City {e}",
                    Splits = SyntheticEventField.At(race.Splits, effects),
                };
            }
        }
    }
}
