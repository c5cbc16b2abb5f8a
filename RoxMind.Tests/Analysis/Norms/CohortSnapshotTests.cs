using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis.Norms;

public sealed class CohortSnapshotTests
{
    private static readonly ImmutableArray<double> Within = Diagonal(0.01);
    private static readonly ImmutableArray<double> Between = Diagonal(0.002);
    private static readonly ImmutableArray<double> Centre = [.. Enumerable.Repeat(5.5, RaceFormat.SegmentCount)];

    [Fact]
    public void Course_model_that_knows_the_standard_brings_its_covariances_and_centre()
    {
        var cohort = UsualCohort.Of(NormTableBuilder.Build("men", [UsualRace.With()]));

        var known = cohort.With(Model(UsualCohort.Standard));

        Assert.Equal(Within, known.EventCovariance);
        Assert.Equal(Between, known.CourseCovariance);
        Assert.Equal(Centre, known.EventLogCentre);
        Assert.Same(cohort.Peers, known.Peers);
    }

    [Fact]
    public void Course_model_of_other_standards_brings_nothing()
    {
        var cohort = UsualCohort.Of(NormTableBuilder.Build("men", [UsualRace.With()]));

        Assert.Same(cohort, cohort.With(Model(UsualCohort.Standard with { Gender = Gender.Female })));
    }

    [Fact]
    public void Snapshot_without_a_course_model_knows_no_course()
    {
        var cohort = UsualCohort.Of(NormTableBuilder.Build("men", [UsualRace.With()]));

        Assert.Empty(cohort.EventCovariance);
        Assert.Empty(cohort.CourseCovariance);
        Assert.Empty(cohort.EventLogCentre);
    }

    private static CourseModel Model(StationStandard standard) =>
        new(
            new Dictionary<StationStandard, CourseStandard>
            {
                [standard] = new(Centre, Within, ImmutableDictionary<AgeGroup, double>.Empty),
            },
            new CoursePrior(
                Between,
                0.0004,
                [.. Enumerable.Repeat(1.0, RaceFormat.SegmentCount)],
                [.. Enumerable.Repeat(1.0 / RaceFormat.SegmentCount, RaceFormat.SegmentCount)],
                0.0036,
                0
            )
        );

    private static ImmutableArray<double> Diagonal(double variance) =>
        [
            .. Enumerable
                .Range(0, RaceFormat.SegmentCount * RaceFormat.SegmentCount)
                .Select(i => i % (RaceFormat.SegmentCount + 1) == 0 ? variance : 0),
        ];
}
