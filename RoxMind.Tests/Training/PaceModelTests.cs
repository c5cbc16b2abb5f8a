using System.Collections.Immutable;
using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Training;

/// <summary>Laws of the forecasts, on the bundle that is shipped.</summary>
[Slow]
public sealed class PaceModelTests
{
    private static readonly PaceModel _model = ShippedBundle.Bundle.Pace;

    private static readonly Gen<PreviousRace?> _previous = Gen.Select(
            Gen.Bool,
            Gen.Int[0, 20_000],
            Gen.Int[0, 9000],
            Gen.Double[0, 60]
        )
        .Select((exists, total, expected, months) => exists ? new PreviousRace(total, expected, months) : null);

    private static readonly CourseModel _courses = ShippedBundle.Bundle.Courses;

    private static readonly Gen<CourseEffects?> _course = Gen.Int[0, 40]
        .Select(finishers => finishers == 0 ? null : Effects(finishers));

    private static readonly AgeGroup[] _ages =
    [
        AgeGroup.Unknown,
        new(16, 24),
        new(30, 34),
        new(40, AgeGroup.OpenEnd),
        new(99, 99),
    ];

    private static readonly StationStandard[] _standards = [.. _model.Frames.Keys];

    private static readonly Gen<AgeGroup> _age = Gen.Int[0, _ages.Length - 1].Select(i => _ages[i]);

    private static readonly Gen<PaceQuery> _query = Gen.Select(
            Gen.Int[0, _standards.Length - 1].Select(i => _standards[i]),
            _age,
            Gen.OneOf(RaceGen.Splits, RaceGen.PartialSplits),
            _previous,
            _course
        )
        .Select((standard, age, splits, previous, course) => new PaceQuery(standard, age, splits, previous, course));

    [Fact]
    public void Forecast_walks_to_the_last_known_split() =>
        _query.Sample(query =>
        {
            var known = query.Splits.Raw.LastIndexOfAnyExcept((ushort)0) + 1;
            var steps = _model.Forecast(query);
            Assert.Equal(Enumerable.Range(0, known + 1), steps.Select(step => step.SegmentsDone));
        });

    [Fact]
    public void Last_forecast_alone_is_the_end_of_the_walk() =>
        _query.Sample(query =>
            Assert.Equal([_model.Forecast(query)[^1]], _model.Forecast(query with { OnlyLast = true }))
        );

    [Fact]
    public void Forecast_intervals_are_nested_and_leave_time_to_come() =>
        _query.Sample(query =>
        {
            foreach (var step in _model.Forecast(query))
            {
                Assert.True(step.P2S <= step.P10S && step.P10S <= step.ForecastS, $"{step}");
                Assert.True(step.ForecastS <= step.P90S && step.P90S <= step.P98S, $"{step}");
                Assert.True(step.P2S >= (query.Splits.Sum(step.SegmentsDone) ?? 0), $"{step}");
            }
        });

    [Fact]
    public void Forecast_after_k_segments_sees_no_later_one() =>
        Gen.Select(_query, RaceGen.Splits, Gen.Int[0, RaceFormat.SegmentCount])
            .Sample(
                (query, other, k) =>
                {
                    var changed = query.Splits;
                    for (var i = k; i < RaceFormat.SegmentCount; i++)
                    {
                        changed = changed.With((Segment)i, other.Raw[i]);
                    }

                    var (before, after) = (_model.Forecast(query), _model.Forecast(query with { Splits = changed }));
                    var shared = Math.Min(k + 1, before.Length);
                    Assert.Equal(before[..shared], after[..Math.Min(shared, after.Length)]);
                }
            );

    [Fact]
    public void Forecast_of_a_complete_race_ends_at_its_finish() =>
        Gen.Select(_query, RaceGen.Splits)
            .Sample(
                (query, splits) =>
                {
                    var last = _model.Forecast(query with { Splits = splits })[^1];
                    var finish = splits.SumS;
                    Assert.Equal(new PaceStep(RaceFormat.SegmentCount, finish, finish, finish, finish, finish), last);
                }
            );

    [Fact]
    public void Forecast_of_many_is_that_of_one_each() =>
        _query
            .Array[1, 40]
            .Sample(
                queries =>
                {
                    var together = new ImmutableArray<PaceStep>[queries.Length];
                    _model.Forecast(queries, together, new PaceBatch(40));
                    Assert.All(queries.Zip(together), pair => Assert.Equal(_model.Forecast(pair.First), pair.Second));
                },
                iter: 20
            );

    [Fact]
    public void Forecast_of_an_unknown_standard_is_empty() =>
        Assert.Empty(
            _model.Forecast(
                new PaceQuery(
                    new StationStandard(Division.GoruckDoubles, Gender.Mixed, 75),
                    AgeGroup.Unknown,
                    Splits.None,
                    null
                )
            )
        );

    [Fact]
    public void Forecast_moves_toward_an_earlier_race_and_is_surer()
    {
        var start = new PaceQuery(
            new StationStandard(Division.Open, Gender.Male, 100),
            new AgeGroup(30, 34),
            Splits.None,
            null
        );
        var without = _model.Forecast(start)[0];
        var fast = _model.Forecast(start with { Previous = new PreviousRace(4000, 5200, null) })[0];
        var slow = _model.Forecast(start with { Previous = new PreviousRace(6500, 5200, 6) })[0];
        Assert.True(fast.ForecastS < without.ForecastS && without.ForecastS < slow.ForecastS);
        Assert.True(fast.P90S - fast.P10S < without.P90S - without.P10S);
    }

    [Fact]
    public void Forecast_without_age_is_not_surer_than_the_widest_with_one()
    {
        var start = new PaceQuery(
            new StationStandard(Division.Open, Gender.Female, 75),
            AgeGroup.Unknown,
            Splits.None,
            null
        );
        var factor = _model.Checkpoints[0].Interval.AgeUnknownFactor;
        Assert.True(factor >= 1);
        var unknown = _model.Forecast(start)[0];
        Assert.True(unknown.P10S < unknown.ForecastS && unknown.ForecastS < unknown.P90S);
    }

    [Fact]
    public void Forecast_is_surer_the_more_of_the_event_is_known()
    {
        var race = SyntheticCohort.OpenMen.MedianRace;
        var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null);
        double[] widths =
        [
            .. new CourseEffects?[] { null, Effects(10), Effects(400) }.Select(course =>
            {
                var step = _model.Forecast(query with { Course = course })[1];
                return (double)(step.P90S - step.P10S) / step.ForecastS;
            }),
        ];
        Assert.Equal(widths.OrderDescending(), widths);
        Assert.True(widths[2] < 0.95 * widths[0]);
    }

    [Fact]
    public void Forecast_at_a_slow_event_is_slower_by_about_as_much()
    {
        var race = SyntheticCohort.OpenMen.MedianRace;
        var start = new PaceQuery(race.Standard, race.AgeGroup, Splits.None, null);
        var (usual, slow) = (Effects(400, 0), Effects(400, 0.1));
        Assert.Equal(
            Math.Exp(slow.TotalLog - usual.TotalLog),
            (double)_model.Forecast(start with { Course = slow })[0].ForecastS
                / _model.Forecast(start with { Course = usual })[0].ForecastS,
            0.03
        );
    }

    [Fact]
    public void Forecast_with_effects_of_nothing_seen_is_that_without()
    {
        var race = SyntheticCohort.OpenMen.MedianRace;
        var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null);
        Assert.Equal(_model.Forecast(query), _model.Forecast(query with { Course = CourseEffects.None }));
    }

    [Fact]
    public void Finish_has_an_interval_where_a_split_is_missing_and_only_there()
    {
        var race = SyntheticCohort.OpenMen.MedianRace;
        var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits.With(Segment.Row, 0), null);

        var (open, whole) = (_model.Forecast(query)[^1], _model.Forecast(query with { Splits = race.Splits })[^1]);

        Assert.True(open.P2S < open.P10S && open.P10S < open.ForecastS);
        Assert.True(open.ForecastS < open.P90S && open.P90S < open.P98S);
        Assert.Equal((whole.ForecastS, race.Splits.SumS), (whole.P10S, whole.P98S));
    }

    private static CourseEffects Effects(int finishers, double log = 0.05)
    {
        var tally = new CourseTally();
        foreach (var race in SyntheticCohort.OpenMen.Races.Take(finishers))
        {
            tally.Add(
                _courses,
                race.Standard,
                race.AgeGroup,
                SyntheticEventField.At(race.Splits, [.. Enumerable.Repeat(log, RaceFormat.SegmentCount)])
            );
        }

        return _courses.Estimate(tally);
    }
}
