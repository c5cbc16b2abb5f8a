using CsCheck;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Tests.Analysis;

public sealed class RaceAnalyzerTests
{
    private static readonly SyntheticCohort Cohort = SyntheticCohort.OpenMen;

    [Fact]
    public void Walk_deltas_sum_to_actual_minus_expected() =>
        Gen.Select(RaceGen.Splits, Gen.Int[0, 300])
            .Sample(
                (splits, penalty) =>
                {
                    var race = Cohort.Race("r", splits) with { TotalS = splits.SumS + penalty };
                    var analysis = Cohort.Analyze(race);
                    var deltas = analysis.Pacing.Walk.Zip(
                        analysis.Pacing.Walk.Skip(1),
                        (a, b) => b.ForecastS - a.ForecastS
                    );
                    Assert.Equal(RaceFormat.CheckpointCount, analysis.Pacing.Walk.Length);
                    Assert.Equal(race.RacedS - analysis.Expectation.ExpectedS, deltas.Sum());
                    Assert.Equal(analysis.Expectation.ResidualS, deltas.Sum());
                }
            );

    [Fact]
    public void Gaps_are_time_minus_expected_and_marks_follow_the_noise() =>
        RaceGen.Splits.Sample(splits =>
        {
            var analysis = Cohort.Analyze(Cohort.Race("r", splits));
            foreach (var segment in analysis.Segments.Where(segment => !segment.Marks.HasFlag(SegmentMarks.SetAside)))
            {
                var noise = Cohort.Snapshot.Noise[(int)segment.Segment] * segment.ExpectedS;
                Assert.Equal(segment.TimeS - segment.ExpectedS, segment.GapS);
                Assert.Equal(segment.GapS > noise, segment.Marks.HasFlag(SegmentMarks.Weakness));
                Assert.Equal(segment.GapS < -noise, segment.Marks.HasFlag(SegmentMarks.Strength));
                Assert.InRange(segment.Percentile!.Value, 0, 100);
                Assert.InRange(segment.Scaled!.Value, 0, 1);
            }
        });

    [Fact]
    public void Seconds_added_to_one_segment_are_added_to_its_own_gap_and_leave_the_other_times() =>
        Gen.Select(RaceGen.Splits, RaceGen.Segment, Gen.Int[1, 600])
            .Sample(
                (splits, added, seconds) =>
                {
                    var slower = splits.With(added, splits.Raw[(int)added] + seconds);
                    if (!IsReliedOn(splits) || !IsReliedOn(slower))
                    {
                        return;
                    }

                    var before = Cohort.Analyze(Cohort.Race("r", splits)).Segments;
                    var after = Cohort.Analyze(Cohort.Race("r", slower)).Segments;
                    Assert.Equal(before[(int)added].GapS + seconds, after[(int)added].GapS);
                    foreach (var segment in RaceFormat.Segments.Where(segment => segment != added))
                    {
                        Assert.Equal(before[(int)segment].TimeS, after[(int)segment].TimeS);
                        Assert.Equal(before[(int)segment].Z, after[(int)segment].Z);
                        Assert.Equal(before[(int)segment].Percentile, after[(int)segment].Percentile);
                    }
                }
            );

    [Fact]
    public void Missing_split_is_never_fast_and_never_throws() =>
        Gen.Select(RaceGen.PartialSplits, Gen.Int[0, 4000])
            .Sample(
                (splits, missingTime) =>
                {
                    var race = Cohort.Race("r", splits) with { TotalS = splits.SumS + missingTime };
                    var outcome = RaceAnalyzer.Analyze(
                        race,
                        SyntheticCohort.ModelVersion,
                        Cohort.Snapshot,
                        Cohort.Walk(race),
                        previous: null
                    );
                    if (outcome is not AnalysisOutcome.Available { Analysis: var analysis })
                    {
                        Assert.True(missingTime == 0 || race.TotalS == 0);
                        return;
                    }

                    Assert.Contains(QualityFlag.MissingSplits, analysis.Flags);
                    foreach (var segment in analysis.Segments.Where(segment => splits[segment.Segment] is null))
                    {
                        Assert.Equal(
                            (null, null, null, null),
                            (segment.TimeS, segment.GapS, segment.Z, segment.Percentile)
                        );
                        Assert.Equal(SegmentMarks.Missing, segment.Marks & ~SegmentMarks.VenueDependent);
                        Assert.DoesNotContain(analysis.Strengths, strength => strength.Segment == segment.Segment);
                        Assert.DoesNotContain(analysis.Priorities, priority => priority.Segment == segment.Segment);
                    }
                }
            );

    [Fact]
    public void Priorities_are_weaknesses_with_most_seconds_first_and_steps_within_the_gap() =>
        RaceGen.Splits.Sample(splits =>
        {
            var analysis = Cohort.Analyze(Cohort.Race("r", splits));
            Assert.InRange(analysis.Priorities.Length, 0, 3);
            Assert.Equal(analysis.Priorities.OrderByDescending(priority => priority.GapS), analysis.Priorities);
            Assert.Equal(
                analysis.Priorities.Length,
                analysis.Priorities.Select(priority => priority.HintId).Distinct(StringComparer.Ordinal).Count()
            );
            foreach (var priority in analysis.Priorities)
            {
                var segment = analysis.Segments[(int)priority.Segment!];
                Assert.Equal(segment.GapS, priority.GapS);
                Assert.True(segment.Marks.HasFlag(SegmentMarks.Weakness));
                Assert.InRange(priority.RealisticStepS, 0, priority.GapS);
            }

            Assert.InRange(analysis.Strengths.Length, 0, 2);
            Assert.All(analysis.Strengths, strength => Assert.True(strength.GapS < 0));
        });

    [Theory]
    [InlineData(Segment.SledPush, "SPU")]
    [InlineData(Segment.SledPull, "SPL")]
    [InlineData(Segment.BurpeeBroadJump, "BBJ")]
    [InlineData(Segment.FarmersCarry, "FAR")]
    [InlineData(Segment.SandbagLunges, "LUN")]
    [InlineData(Segment.WallBalls, "WAB")]
    public void Weakness_of_two_standard_deviations_is_the_first_priority(Segment planted, string hint)
    {
        var variance = Cohort.Snapshot.LogCovariance[(int)planted * (RaceFormat.SegmentCount + 1)];
        var median = Cohort.MedianRace.Splits;
        var slow = (int)Math.Round(median.Raw[(int)planted] * Math.Exp(2 * Math.Sqrt(variance)));

        var first = Cohort.Analyze(Cohort.Race("r", median.With(planted, slow))).Priorities.First();

        Assert.Equal((planted, hint), (first.Segment, first.HintId));
        Assert.InRange(first.GapS, 1, slow);
    }

    [Fact]
    public void Balanced_race_has_no_priorities()
    {
        var analysis = Cohort.Analyze(Cohort.MedianRace);
        Assert.Empty(analysis.Priorities);
        Assert.InRange(analysis.Percentile, 35, 65);
    }

    [Fact]
    public void Venue_dependent_segment_is_a_priority_only_clearly_beyond_its_noise()
    {
        var median = Cohort.MedianRace.Splits;
        var usual = median[Segment.Roxzone4]!.Value;
        var beyond = Enumerable
            .Range(usual, 5 * usual)
            .Select(seconds => Cohort.Analyze(Cohort.Race("r", median.With(Segment.Roxzone4, seconds))))
            .ToList();
        var first = beyond.FindIndex(analysis => !analysis.Priorities.IsEmpty);
        var marked = beyond.FindIndex(analysis =>
            analysis.Segments[(int)Segment.Roxzone4].Marks.HasFlag(SegmentMarks.Weakness)
        );

        Assert.InRange(marked, 1, first - 1);
        Assert.Equal(Segment.Roxzone4, beyond[first].Priorities.Single().Segment);
        Assert.True(beyond[first].Segments[(int)Segment.Roxzone4].Marks.HasFlag(SegmentMarks.VenueDependent));
    }

    [Theory]
    [InlineData(Segment.Run1)]
    [InlineData(Segment.Run8)]
    public void Run_of_venue_length_is_never_a_priority_or_a_strength(Segment run)
    {
        var median = Cohort.MedianRace.Splits;
        var slow = Cohort.Analyze(Cohort.Race("r", median.With(run, 900)));
        var fast = Cohort.Analyze(Cohort.Race("r", median.With(run, 110)));

        Assert.True(slow.Segments[(int)run].GapS > 300);
        Assert.DoesNotContain(slow.Priorities, priority => priority.Segment == run);
        Assert.DoesNotContain(fast.Strengths, strength => strength.Segment == run);
    }

    [Theory]
    [InlineData(-1, Verdict.FasterThanExpected)]
    [InlineData(0, Verdict.SlowerWithinRange)]
    [InlineData(1, Verdict.SlowerThanExpected)]
    public void Verdict_is_the_side_of_the_eighty_percent_interval(int side, Verdict verdict)
    {
        var race = Cohort.MedianRace;
        var start = Cohort.Walk(race)[0];
        var total =
            side < 0 ? start.P10S - 1
            : side > 0 ? start.P90S + 1
            : start.P90S;

        var splits = new Splits([.. race.Splits.Raw.ToArray().Select(time => time * total / race.TotalS)]);
        splits = splits.With(Segment.WallBalls, splits[Segment.WallBalls]!.Value + total - splits.SumS);
        var expectation = Cohort
            .Analyze(race with { TotalS = total, Splits = splits }, new PreviousRace(5000, 5000, 6))
            .Expectation;

        Assert.Equal(verdict, expectation.Verdict);
        Assert.Equal(total - start.ForecastS, expectation.ResidualS);
        Assert.Equal(ExpectationBasis.PreviousRace, expectation.Basis);
    }

    [Fact]
    public void Fade_compares_runs_five_to_seven_with_two_to_four()
    {
        var runs = new[] { Segment.Run2, Segment.Run3, Segment.Run4 };
        var splits = runs.Aggregate(Cohort.MedianRace.Splits, (race, run) => race.With(run, 300));
        splits = new[] { Segment.Run5, Segment.Run6, Segment.Run7 }.Aggregate(
            splits,
            (race, run) => race.With(run, 330)
        );

        Assert.Equal(10, Cohort.Analyze(Cohort.Race("r", splits)).Pacing.FadePct!.Value, 1e-9);
        var missing = Cohort.Race("r", splits.With(Segment.Run6, 0)) with { TotalS = splits.SumS };
        Assert.Null(Cohort.Analyze(missing).Pacing.FadePct);
    }

    [Fact]
    public void Walk_ends_at_the_first_missing_split()
    {
        var splits = Cohort.MedianRace.Splits;
        var race = Cohort.Race("r", splits.With(Segment.SledPush, 0)) with { TotalS = splits.SumS };
        var walk = RaceAnalyzer.Analyze(
            race,
            SyntheticCohort.ModelVersion,
            Cohort.Snapshot,
            Cohort.Walk(Cohort.MedianRace),
            previous: null
        );
        var pacing = Assert.IsType<AnalysisOutcome.Available>(walk).Analysis.Pacing;
        Assert.Equal((int)Segment.SledPush, pacing.Walk[^1].SegmentsDone);
    }

    [Fact]
    public void Missing_time_booked_on_another_split_is_not_a_weakness_there()
    {
        var splits = Cohort.MedianRace.Splits.With(Segment.FarmersCarry, 0).With(Segment.Run5, 580);
        var analysis = Cohort.Analyze(Cohort.Race("r", splits));
        Assert.Equal(SegmentMarks.HoldsMissingTime, analysis.Segments[(int)Segment.Run5].Marks);
        Assert.DoesNotContain(analysis.Priorities, priority => priority.Segment == Segment.Run5);
    }

    [Fact]
    public void Missed_mat_leaves_its_time_beside_it_and_no_other_segment_is_doubted()
    {
        var usual = Cohort.MedianRace.Splits;
        var burpees = usual[Segment.BurpeeBroadJump]!.Value;
        var weak = (int)(1.35 * usual[Segment.SledPull]!.Value);
        var splits = usual
            .With(Segment.Run4, usual[Segment.Run4]!.Value + burpees)
            .With(Segment.BurpeeBroadJump, 0)
            .With(Segment.SledPull, weak);

        var analysis = Cohort.Analyze(Cohort.Race("r", splits));

        Assert.Equal(SegmentMarks.HoldsMissingTime, analysis.Segments[(int)Segment.Run4].Marks);
        Assert.Equal(SegmentMarks.Weakness, analysis.Segments[(int)Segment.SledPull].Marks);
    }

    [Fact]
    public void What_belongs_to_the_race_at_no_event_is_set_aside_whatever_the_analysis_expects()
    {
        var usual = Cohort.MedianRace;
        var race = Cohort.Race("r", usual.Splits.With(Segment.Run4, 560));
        var outcome = RaceAnalyzer.Analyze(
            race,
            SyntheticCohort.ModelVersion,
            Cohort.Snapshot,
            Cohort.Walk(race),
            previous: null,
            parts: race.Splits.With(Segment.Run4, 0)
        );

        var analysis = Assert.IsType<AnalysisOutcome.Available>(outcome).Analysis;
        Assert.True(analysis.Segments[(int)Segment.Run4].Marks.HasFlag(SegmentMarks.SetAside));
        Assert.Equal(560, analysis.Segments[(int)Segment.Run4].TimeS);
        Assert.Equal(usual.TotalS, analysis.CarriedS, 15.0);
    }

    [Fact]
    public void Finish_time_that_leaves_out_a_missing_split_can_not_be_judged()
    {
        var race = Cohort.Race("r", Cohort.MedianRace.Splits.With(Segment.Run8, 0));
        var outcome = RaceAnalyzer.Analyze(
            race,
            SyntheticCohort.ModelVersion,
            Cohort.Snapshot,
            Cohort.Walk(race),
            null
        );
        var unavailable = Assert.IsType<AnalysisOutcome.Unavailable>(outcome);
        Assert.StartsWith("1 of the 23 splits", unavailable.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_norms_no_forecast_or_no_finish_time_is_said()
    {
        var race = Cohort.MedianRace;
        Assert.Contains(
            "open-male-100",
            Reason(RaceAnalyzer.Analyze(race, "v", null, Cohort.Walk(race), null)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "forecast",
            Reason(RaceAnalyzer.Analyze(race, "v", Cohort.Snapshot, [], null)),
            StringComparison.Ordinal
        );
        var unfinished = race with { TotalS = 0 };
        Assert.Contains(
            "finish time",
            Reason(RaceAnalyzer.Analyze(unfinished, "v", Cohort.Snapshot, Cohort.Walk(race), null)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Norms_of_another_standard_are_a_fault()
    {
        var race = Cohort.MedianRace;
        var women = SyntheticCohort.OpenWomen100.Snapshot;
        Assert.Throws<ArgumentException>(() => RaceAnalyzer.Analyze(race, "v", women, Cohort.Walk(race), null));
    }

    [Fact]
    public void Flags_say_what_is_uncertain()
    {
        var splits = Cohort.MedianRace.Splits;
        var known = Cohort.Analyze(Cohort.MedianRace);
        var unknown = Cohort.Analyze(Cohort.Race("r", splits));
        var rare = Cohort.Analyze(Cohort.Race("r", splits, new AgeGroup(70, 74)));
        var open = Cohort.Analyze(Cohort.Race("r", splits, new AgeGroup(25, AgeGroup.OpenEnd)));
        var penalty = Cohort.Analyze(Cohort.MedianRace with { TotalS = splits.SumS + 120 });
        var rounded = Cohort.Analyze(Cohort.MedianRace with { TotalS = splits.SumS + RaceResult.RoundingS });

        Assert.Equal([QualityFlag.CourseEffectUnknown], known.Flags);
        Assert.Equal("Male 30-34", known.PeerGroup);
        Assert.Contains(QualityFlag.AgeUnknown, unknown.Flags);
        Assert.Equal((Cohort.Snapshot.Peers.Name, Cohort.Snapshot.Peers.Count), (unknown.PeerGroup, unknown.PeerCount));
        Assert.Contains(QualityFlag.FewPeers, rare.Flags);
        Assert.Contains(QualityFlag.IncludesPenalty, penalty.Flags);
        Assert.Equal((120, known.Expectation), (penalty.BeyondPartsS, penalty.Expectation));
        var below = Cohort.Analyze(Cohort.MedianRace with { TotalS = splits.SumS - 120 });
        Assert.Contains(QualityFlag.TotalDiffersFromSplits, below.Flags);
        Assert.DoesNotContain(QualityFlag.FewPeers, open.Flags);
        Assert.DoesNotContain(QualityFlag.TotalDiffersFromSplits, rounded.Flags);
    }

    private static string Reason(AnalysisOutcome outcome) => Assert.IsType<AnalysisOutcome.Unavailable>(outcome).Reason;

    [Fact]
    public void Total_of_transitions_that_were_measured_one_by_one_says_nothing_more()
    {
        // The slowest transition first: divided as is usual, the total would tell another race.
        var splits = Cohort.MedianRace.Splits.With(Segment.Roxzone1, 90).With(Segment.Roxzone7, 30);
        var race = Cohort.Race("r", splits);
        var totalS = RaceFormat.Roxzones.Sum(segment => splits.Raw[(int)segment]);

        var together = Judged(race with { PublishedRoxzoneTotalS = totalS });

        Assert.NotNull((race with { PublishedRoxzoneTotalS = totalS }).RoxzoneTotalS);
        Assert.Equal(Judged(race).Segments, together.Segments);
    }

    [Fact]
    public void Total_of_transitions_counts_where_a_station_is_missing()
    {
        var usual = Cohort.MedianRace;
        var totalS = RaceFormat.Roxzones.Sum(segment => usual.Splits.Raw[(int)segment]);
        var race = usual with
        {
            Splits = usual
                .Splits.Keep(segment => RaceFormat.Kind(segment) != SegmentKind.Roxzone)
                .With(Segment.WallBalls, 0),
            PublishedRoxzoneTotalS = totalS,
        };

        var slow = Judged(race with { PublishedRoxzoneTotalS = totalS * 3 / 2 });

        Assert.True(slow.Segments[^1].ExpectedS > Judged(race).Segments[^1].ExpectedS);
    }

    private static RaceAnalysis Judged(RaceResult race) =>
        Assert
            .IsType<AnalysisOutcome.Available>(
                RaceAnalyzer.Analyze(
                    race,
                    "v",
                    Cohort.Snapshot.With(SyntheticCourses.Model),
                    Cohort.Walk(race),
                    null,
                    parts: SyntheticCourses.Model.Complete(race)
                )
            )
            .Analysis;

    private static bool IsReliedOn(Splits splits) =>
        BelievedSplits.Find(splits, splits, CohortReader.Of(Cohort.Snapshot), null).Relied.IsComplete;
}
