using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Tests.Coaching;

public sealed class FeedbackCheckerTests
{
    private readonly FeedbackPlanner _planner = new(KnowledgeBase.Default);
    private readonly FeedbackChecker _checker = new(KnowledgeBase.Default);

    [Theory]
    [InlineData("{gap}", "{gap+1}", FeedbackRule.Number)]
    [InlineData("{finish}", "{finish+1}", FeedbackRule.Number)]
    [InlineData("{strength}", "{gap}", FeedbackRule.Number)]
    [InlineData("{finish}", "{expected}", FeedbackRule.Number)]
    [InlineData("{expected}", "{finish}", FeedbackRule.Number)]
    [InlineData("{rank}", "in front of 99 %", FeedbackRule.Number)]
    [InlineData("{gap} slower", "{gap} faster", FeedbackRule.Direction)]
    [InlineData("{strength} faster", "{strength} slower", FeedbackRule.Direction)]
    [InlineData("{residual} faster", "{residual} slower", FeedbackRule.Direction)]
    [InlineData("{station}", "run 6", FeedbackRule.Segment)]
    [InlineData("S7 2025 Lindhafen", "S7 2025 Stockholm", FeedbackRule.Name)]
    [InlineData("open women", "open women in Stockholm", FeedbackRule.Name)]
    [InlineData("open women", "open women, a weak result", FeedbackRule.Wording)]
    [InlineData("open women", "open women despite an injury", FeedbackRule.Wording)]
    [InlineData("open women", "open women, guaranteed", FeedbackRule.Wording)]
    [InlineData("open women", "open women!", FeedbackRule.Wording)]
    [InlineData("{hint}", "do more squats", FeedbackRule.Hint)]
    [InlineData("{hint}", "hold the bells still and take fast, short steps when already tired", FeedbackRule.Hint)]
    [InlineData("open women", "open women, twenty places up", FeedbackRule.Number)]
    public void Planted_error_is_found(string original, string replacement, FeedbackRule rule)
    {
        for (var number = 0; number < 20; number++)
        {
            var (race, analysis) = WithSledPullFirst(number);
            var text = _planner.Write(race, analysis);
            Assert.Empty(_checker.Check(text, race, analysis));
            var from = Fill(original, race, analysis);
            Assert.Contains(from, text, StringComparison.OrdinalIgnoreCase);
            var wrong = text.Replace(from, Fill(replacement, race, analysis), StringComparison.OrdinalIgnoreCase);
            Assert.Contains(_checker.Check(wrong, race, analysis), violation => violation.Rule == rule);
        }
    }

    [Fact]
    public void Any_changed_digit_of_a_time_is_found() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 1000], Gen.Int[1, 9])
            .Sample(
                (number, place, shift) =>
                {
                    var (race, analysis) = WithSledPullFirst(number);
                    var text = _planner.Write(race, analysis);
                    var head = text[..text.IndexOf(". ", StringComparison.Ordinal)];
                    var digits = Enumerable
                        .Range(0, head.Length)
                        .Where(i => char.IsDigit(head[i]) && i > head.IndexOf("Lindhafen", StringComparison.Ordinal))
                        .ToList();
                    var at = digits[place % digits.Count];
                    var changed = (char)('0' + ((text[at] - '0' + shift) % 10));
                    var wrong = $"{text[..at]}{changed}{text[(at + 1)..]}";
                    Assert.NotEmpty(_checker.Check(wrong, race, analysis));
                },
                iter: 500
            );

    [Fact]
    public void Priorities_in_another_order_are_found()
    {
        var (race, analysis) = Analyses.Usual(8);
        var turned = analysis with { Priorities = [.. analysis.Priorities.Reverse()] };
        var text = _planner.Write(race, turned);
        Assert.Contains(_checker.Check(text, race, analysis), violation => violation.Rule == FeedbackRule.Order);
    }

    [Theory]
    [InlineData(QualityFlag.MissingSplits)]
    [InlineData(QualityFlag.AgeUnknown)]
    [InlineData(QualityFlag.FewPeers)]
    [InlineData(QualityFlag.TotalDiffersFromSplits)]
    [InlineData(QualityFlag.IncludesPenalty)]
    [InlineData(QualityFlag.CourseEffectUnknown)]
    public void Doubt_that_is_not_said_is_found(QualityFlag flag)
    {
        var (race, analysis) = Analyses.Usual(9);
        var text = _planner.Write(race, analysis);
        var doubtful = analysis with { Flags = [flag], BeyondPartsS = flag == QualityFlag.IncludesPenalty ? 420 : 0 };
        Assert.Contains(_checker.Check(text, race, doubtful), violation => violation.Rule == FeedbackRule.Caveat);
        Assert.Empty(_checker.Check(_planner.Write(race, doubtful), race, doubtful));
    }

    [Theory]
    [InlineData(109)]
    [InlineData(181)]
    public void Length_outside_the_bounds_is_found(int words)
    {
        var (race, analysis) = Analyses.Usual(2);
        var text = string.Join(' ', Enumerable.Repeat("run", words));
        Assert.Contains(_checker.Check(text, race, analysis), violation => violation.Rule == FeedbackRule.Length);
    }

    private static AnalysedRace WithSledPullFirst(int number)
    {
        var (race, analysis) = Analyses.Usual(number);
        return new AnalysedRace(
            race,
            analysis with
            {
                Segments = [.. analysis.Segments.Select(segment => segment with { TimeS = 333, ExpectedS = 334 })],
                Percentile = 61.7,
                Priorities =
                [
                    new(Segment.SledPull, 141, 29, "SPL-T2"),
                    new(Segment.WallBalls, 48, 20, "WAB-T1"),
                    new(Segment.Run4, 17, 15, "RUN-T3"),
                ],
                Strengths = [new(Segment.SledPush, -24), new(Segment.Row, -9)],
            }
        );
    }

    private static string Fill(string pattern, RaceResult race, RaceAnalysis analysis) =>
        pattern
            .Replace("{gap}", "2:21", StringComparison.Ordinal)
            .Replace("{gap+1}", "2:22", StringComparison.Ordinal)
            .Replace("{finish}", RaceTime.Format(race.RacedS), StringComparison.Ordinal)
            .Replace("{finish+1}", RaceTime.Format(race.RacedS + 1), StringComparison.Ordinal)
            .Replace("{expected}", RaceTime.Format(analysis.Expectation.ExpectedS), StringComparison.Ordinal)
            .Replace("{strength}", "24 s", StringComparison.Ordinal)
            .Replace("{rank}", "in front of 62 %", StringComparison.Ordinal)
            .Replace("{residual}", RaceTime.Format(Math.Abs(analysis.Expectation.ResidualS)), StringComparison.Ordinal)
            .Replace("{station}", "sled pull", StringComparison.Ordinal)
            .Replace("{hint}", KnowledgeBase.Default.Find("SPL-T2")!.Hint, StringComparison.Ordinal);
}
