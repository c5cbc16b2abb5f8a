using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training.Sources;

/// <summary>Results of which the transitions are known together alone teach as much as the others.</summary>
public sealed class DividedRacesTests
{
    private const int Events = 12;
    private const int RacesAnEvent = 80;

    private static readonly RaceResult[] Whole =
    [
        .. Field(SyntheticCohort.OpenMen),
        .. Field(SyntheticCohort.OpenWomen75),
    ];

    [Fact]
    public void Variation_of_transitions_is_that_of_those_measured()
    {
        var (all, half) = (Fit(Whole), Fit([.. Whole.Select(race => IsOdd(race) ? Together(race) : race)]));
        var standard = SyntheticCohort.OpenMen.Standard;
        var (expected, actual) = (all.Frame(standard)!.Standard, half.Frame(standard)!.Standard);
        Assert.All(
            RaceFormat.Segments,
            segment =>
            {
                var at = (int)segment * (RaceFormat.SegmentCount + 1);
                Assert.Equal(1, Math.Sqrt(actual.Covariance[at] / expected.Covariance[at]), 0.25);
                Assert.Equal(expected.LogCentre[(int)segment], actual.LogCentre[(int)segment], 0.1);
            }
        );
        Assert.Equal(0, half.Prior.Covariance.Zip(all.Prior.Covariance, (a, b) => Math.Abs(a - b)).Max(), 0.02);
    }

    [Fact]
    public void Standard_without_measured_transitions_has_the_level_of_its_own()
    {
        var women = SyntheticCohort.OpenWomen100;
        var model = Fit([.. Whole, .. Field(women).Select(Together)]);

        var centre = model.Frame(women.Standard)!.Standard.LogCentre;

        Assert.All(
            RaceFormat.Segments,
            segment => Assert.Equal(Math.Log(women.Snapshot.Peers[segment].MedianS), centre[(int)segment], 0.15)
        );
    }

    [Fact]
    public void Divided_transitions_are_not_seen_while_the_race_runs()
    {
        var set = ResultFolder.Of(Whole.Select(race => IsOdd(race) ? Together(race) : race));
        Assert.Equal(Whole.Count(race => !IsOdd(race) || Together(race).RoxzoneDoubt is null), set.Races.Length);
        Assert.All(set.Races, race => Assert.True(race.Splits.IsComplete));
        Assert.All(
            set.Races,
            race => Assert.Equal(IsOdd(race) ? RoxzoneDivision.Parts : 0, TrainingSet.Seen(race).MissingCount)
        );
    }

    [Theory]
    [InlineData(199)]
    [InlineData(500)]
    public void Field_of_which_only_the_fastest_were_published_is_left_out(int published)
    {
        var races = SyntheticCohort.OpenMen.Races;
        var fastest = races.OrderBy(race => race.TotalS).Take(published).Select(race => race with { EventId = "cut" });
        var whole = races.Take(300).Select(race => race with { EventId = "whole" });
        Assert.Equal(["whole"], CutFields.Divide([.. fastest, .. whole]).Whole.Select(race => race.EventId).Distinct());
    }

    private static CourseModel Fit(IEnumerable<RaceResult> races) =>
        CourseFit.Of(ResultFolder.Of(races), _ => true).ToModel();

    private static bool IsOdd(RaceResult race) => race.EventId[^1] % 2 == 1;

    private static RaceResult Together(RaceResult race) =>
        race with
        {
            Splits = TrainingSet.Seen(race.Splits),
            PublishedRoxzoneTotalS = TrainingSet.Roxzones(race.Splits).SumS,
        };

    private static IEnumerable<RaceResult> Field(SyntheticCohort cohort)
    {
        var random = new Random(5);
        for (var e = 0; e < Events; e++)
        {
            double[] effects =
            [
                .. Enumerable.Range(0, RaceFormat.SegmentCount).Select(_ => 0.1 * (random.NextDouble() - 0.5)),
            ];
            foreach (var race in cohort.Races.Skip(e * RacesAnEvent).Take(RacesAnEvent))
            {
                yield return race with
                {
                    RaceId = $"{cohort.Standard.Key} {race.RaceId}",
                    EventId = $"{cohort.Standard.Key}-{e:00}",
                    EventName = cohort.Standard.WallBallRepetitions == 75 ? $"S6 2024 City {e}" : $"S7 2025 City {e}",
                    Splits = SyntheticEventField.At(race.Splits, effects),
                };
            }
        }
    }
}
