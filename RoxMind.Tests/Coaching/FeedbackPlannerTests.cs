using CsCheck;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Coaching;

[Slow]
public sealed class FeedbackPlannerTests
{
    private readonly FeedbackPlanner _planner = new(KnowledgeBase.Default);
    private readonly FeedbackChecker _checker = new(KnowledgeBase.Default);

    [Fact]
    public void Text_of_any_analysis_has_110_to_180_words_and_breaks_no_rule() =>
        Analyses.Any.Sample(
            sample =>
            {
                var text = _planner.Write(sample.Race, sample.Analysis);
                var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
                Assert.True(words is >= 110 and <= 180, $"{words} words:\n{text}");
                var found = _checker.Check(text, sample.Race, sample.Analysis);
                Assert.True(found.IsEmpty, $"{string.Join("\n", found)}\n\n{text}");
            },
            iter: 5000
        );

    [Theory]
    [InlineData(Division.Open, 99.2, "keep the training")]
    [InlineData(Division.Relay, 55, "in a team")]
    [InlineData(Division.Open, 55, "running volume")]
    public void Advice_after_a_balanced_race_fits_who_raced(Division division, double percentile, string advice)
    {
        for (var number = 0; number < 50; number++)
        {
            var (race, analysis) = Analyses.Usual(number, priorities: 0);
            race = race with { Division = division };
            analysis = analysis with { Standard = race.Standard, Percentile = percentile };
            var text = _planner.Write(race, analysis);
            Assert.Contains(advice, text, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(advice == "running volume", text.Contains("running volume", StringComparison.Ordinal));
            Assert.InRange(FeedbackDraft.CountWords(text), FeedbackPlanner.MinWords, FeedbackPlanner.MaxWords);
            Assert.Empty(_checker.Check(text, race, analysis));
        }
    }

    [Fact]
    public void Time_that_can_not_be_true_is_told_apart_from_one_that_is_missing()
    {
        var usual = SyntheticCohort.OpenMen.MedianRace;
        var missing = usual with { Splits = usual.Splits.With(Segment.SkiErg, 0) };
        var doubtful = usual.WithDoubtful(
            new DoubtfulSplits([new DoubtfulSplit(Segment.SkiErg, 90, SplitDoubt.BelowFloor, 165)])
        );

        Assert.Contains("the SkiErg was not recorded", Write(missing), StringComparison.Ordinal);
        Assert.DoesNotContain("not recorded correctly", Write(missing), StringComparison.Ordinal);
        Assert.Contains("the SkiErg was not recorded correctly", Write(doubtful), StringComparison.Ordinal);

        string Write(RaceResult race) => _planner.Write(race, SyntheticCohort.OpenMen.Analyze(race));
    }

    [Fact]
    public void Longest_parts_together_stay_within_180_words()
    {
        (Segment Segment, string Entry)[] longest =
        [
            .. RaceFormat.Segments.Select(segment =>
                (
                    segment,
                    KnowledgeBase
                        .Default.For(new RacePart(segment, null))
                        .MaxBy(entry => FeedbackDraft.CountWords($"{entry.Cause} {entry.Hint}"))!
                        .Id
                )
            ),
        ];
        for (var number = 0; number < 200; number++)
        {
            var (race, analysis) = Analyses.Wordiest(number, longest);
            var text = _planner.Write(race, analysis);
            var words = FeedbackDraft.CountWords(text);
            Assert.True(
                words is >= FeedbackPlanner.MinWords and <= FeedbackPlanner.MaxWords,
                $"{words} words:\n{text}"
            );
            Assert.Empty(_checker.Check(text, race, analysis));
        }
    }

    [Fact]
    public void Text_of_analyses_from_the_analyzer_breaks_no_rule()
    {
        foreach (
            var cohort in new[] { SyntheticCohort.OpenMen, SyntheticCohort.OpenWomen75, SyntheticCohort.OpenWomen100 }
        )
        {
            foreach (var race in cohort.Races.Take(300))
            {
                var analysis = cohort.Analyze(race, race.Splits.SumS % 2 == 0 ? new PreviousRace(5000, 5000, 6) : null);
                var text = _planner.Write(race, analysis);
                var found = _checker.Check(text, race, analysis);
                Assert.True(found.IsEmpty, $"{string.Join("\n", found)}\n\n{text}");
            }
        }
    }

    [Fact]
    public void Text_of_the_same_analysis_is_the_same() =>
        Analyses.Any.Sample(
            sample =>
                Assert.Equal(
                    _planner.Write(sample.Race, sample.Analysis),
                    new FeedbackPlanner(KnowledgeBase.Default).Write(sample.Race, sample.Analysis)
                ),
            iter: 200
        );

    [Fact]
    public void Priorities_are_named_in_the_order_of_the_analysis() =>
        Analyses
            .Any.Where(sample => sample.Analysis.Priorities.Length > 1)
            .Sample(
                sample =>
                {
                    var text = _planner.Write(sample.Race, sample.Analysis);
                    var middle = KnowledgeBase.Default.Entries.Aggregate(
                        text.Split("\n\n")[1],
                        (rest, entry) => rest.Replace(entry.Hint, string.Empty, StringComparison.OrdinalIgnoreCase)
                    );
                    var places = sample
                        .Analysis.Priorities.Select(priority =>
                            middle.IndexOf(priority.Part().DisplayName, StringComparison.OrdinalIgnoreCase)
                        )
                        .Where(place => place >= 0)
                        .ToList();
                    Assert.Equal(places.Order(), places);
                    Assert.True(places.Count >= Math.Min(2, sample.Analysis.Priorities.Length), text);
                },
                iter: 1000
            );

    [Fact]
    public void Text_without_priorities_points_to_running_volume_and_names_no_slow_segment()
    {
        for (var number = 0; number < 50; number++)
        {
            var (race, analysis) = Analyses.Usual(number, priorities: 0, strengths: number % 3);
            var text = _planner.Write(race, analysis with { Percentile = 50 });
            Assert.Contains(KnowledgeBase.Default.RunningVolume.Hint, text, StringComparison.Ordinal);
            Assert.Contains("balanced", text, StringComparison.Ordinal);
            Assert.DoesNotContain("slower", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_of_a_race_without_splits_does_not_call_it_balanced()
    {
        var (race, analysis) = Analyses.Usual(1, priorities: 0, strengths: 0);
        var bare = race with { Splits = Splits.None };
        var unknown = analysis with
        {
            Segments = [.. analysis.Segments.Select(segment => segment with { TimeS = null, GapS = null })],
        };
        var text = _planner.Write(bare, unknown);
        Assert.DoesNotContain("balanced", text, StringComparison.Ordinal);
        Assert.Contains("Too few splits", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_fifty_similar_analyses_differ()
    {
        var (race, analysis) = Analyses.Usual(3);
        var texts = Enumerable
            .Range(0, 50)
            .Select(i => _planner.Write(race with { RaceId = "r" + i }, analysis with { RaceId = "r" + i }))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(texts.Count >= 20, $"{texts.Count} distinct texts");
    }

    [Fact]
    public void Hint_named_by_the_analysis_is_the_one_quoted()
    {
        var (race, analysis) = Analyses.Usual(5);
        foreach (var entry in KnowledgeBase.Default.Entries)
        {
            var part = RaceFormat
                .Segments.Select(segment => new RacePart(segment, null))
                .Concat(Enum.GetValues<SegmentKind>().Select(kind => new RacePart(null, kind)))
                .First(entry.Fits);
            var named = analysis with
            {
                Strengths = [],
                Priorities = [new(part.Segment, 40, 20, entry.Id, part.Group)],
            };
            var text = _planner.Write(race, named);
            Assert.Contains(entry.Hint, text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(entry.Cause, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Three_runs_with_the_same_hint_get_three_different_ones()
    {
        var (race, analysis) = Analyses.Usual(6);
        var runs = analysis with
        {
            Strengths = [],
            Priorities =
            [
                new(Segment.Run3, 40, 20, "RUN-T1"),
                new(Segment.Run5, 30, 20, "RUN-T1"),
                new(Segment.Run6, 20, 20, "RUN-T1"),
            ],
        };
        var text = _planner.Write(race, runs);
        var quoted = KnowledgeBase.Default.Entries.Count(entry =>
            text.Contains(entry.Hint, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal(3, quoted);
    }
}
