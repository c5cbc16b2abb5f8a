using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training.Cohorts;

/// <summary>Standards with too few finishers lean on the nearest one.</summary>
public sealed class TransferTests
{
    private const double ProLog = 0.1;

    private static readonly StationStandard _proWomen = new(Division.Pro, Gender.Female, 75);
    private static readonly TrainingSet _set = ResultFolder.Of([
        .. Field(SyntheticCohort.OpenMen, Division.Open, 400),
        .. Field(SyntheticCohort.OpenWomen75, Division.Open, 400),
        .. Field(SyntheticCohort.OpenMen, Division.Pro, 400),
        .. Field(SyntheticCohort.OpenWomen75, Division.Pro, 40),
    ]);
    private static readonly CourseModel _courses = CourseFit.Of(_set, _ => true).ToModel();
    private static readonly StandardTransfer[] _transfers =
    [
        .. TransferFit.Of(_set, new SettledEvents(_set, _courses)),
    ];

    [Fact]
    public void Standard_leans_on_the_division_above_changed_as_for_the_other_gender()
    {
        var transfer = Assert.Single(_transfers, transfer => transfer.Standard == _proWomen.Key);
        Assert.Equal((SyntheticCohort.OpenWomen75.Standard.Key, 40), (transfer.From, transfer.Count));
        Assert.All(transfer.LogRatios, log => Assert.Equal(ProLog, log, 0.06));
    }

    [Fact]
    public void Standard_that_nobody_ran_has_the_change_of_the_other_gender_alone()
    {
        var other = new StationStandard(Division.Pro, Gender.Female, 100);
        Assert.DoesNotContain(_transfers, transfer => transfer.Standard == other.Key);
        var elite = Assert.Single(_transfers, transfer => transfer.Standard == "elite-female-75");
        Assert.Equal(0, elite.Count);
        Assert.All(elite.LogRatios, log => Assert.Equal(ProLog, log, 0.06));
        Assert.True(elite.Widening > 1.3);
    }

    [Fact]
    public void Its_norms_are_those_of_the_other_changed()
    {
        var transfer = _transfers.Single(one => one.Standard == _proWomen.Key);
        var cohort = transfer.Apply(SyntheticCohort.OpenWomen75.Snapshot);
        var norm = transfer.Apply(PaceNorm.Of(SyntheticCohort.OpenWomen75.Races.Select(race => race.Splits)));

        Assert.Equal((_proWomen, SyntheticCohort.OpenWomen75.Standard), (cohort.Standard, cohort.TransferredFrom));
        Assert.Equal(
            Math.Exp(ProLog),
            cohort.Peers.Total.MedianS / SyntheticCohort.OpenWomen75.Snapshot.Peers.Total.MedianS,
            0.04
        );
        Assert.Equal(0, norm.DoneS[0]);
        Assert.Equal(norm.TotalS, norm.DoneS[^1], 0.01 * norm.TotalS);
    }

    [Fact]
    public void Its_athletes_tell_no_course()
    {
        var model = CourseFit.Of(_set, _ => true).ToModel(_transfers);
        var tally = new CourseTally();
        foreach (var race in _set.Races.Where(race => race.Standard == _proWomen))
        {
            tally.Add(model, race.Standard, race.AgeGroup, race.Splits);
        }

        Assert.NotNull(model.Frame(_proWomen));
        Assert.False(model.Covers(_proWomen));
        Assert.Equal(0, tally.Splits);
    }

    private static IEnumerable<RaceResult> Field(SyntheticCohort cohort, Division division, int count)
    {
        double[] slower = [.. Enumerable.Repeat(division == Division.Pro ? ProLog : 0, RaceFormat.SegmentCount)];
        return cohort
            .Races.Take(count)
            .Select(
                (race, i) =>
                    race with
                    {
                        RaceId = $"{division} {cohort.Standard.Key} {i}",
                        EventId = $"event-{i % 4}",
                        EventName = "S6 2024 City",
                        Division = division,
                        Splits = SyntheticEventField.At(race.Splits, slower),
                    }
            );
    }
}
