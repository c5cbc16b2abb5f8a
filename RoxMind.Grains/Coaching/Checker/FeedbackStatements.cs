using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>Checks what a text says of the race in words alone: how the pace changed, where the athlete stands, earlier races.</summary>
internal static partial class FeedbackStatements
{
    /// <summary>Percentile from which the front of the field is not far.</summary>
    private const double Front = 65;

    private const double Middle = 50;

    /// <summary>Farther than this from the middle nobody is in it.</summary>
    private const double NearMiddle = 25;

    private const RegexOptions AnyCase =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The violations of a text without its quotes and names.</summary>
    public static IEnumerable<FeedbackViolation> Check(string text, RaceAnalysis analysis)
    {
        var percentile = analysis.Percentile;
        if (
            analysis.Pacing.FadePct is { } fade
            && fade != 0
            && (fade > 0 ? SpeedsUp() : SlowsDown()).Match(text) is { Success: true } pace
        )
        {
            yield return new FeedbackViolation(FeedbackRule.Direction, $"'{pace.Value}' with a fade of {fade:0.0} %");
        }

        foreach (
            var (claim, isTrue) in new[]
            {
                (InFront().Match(text), percentile >= Front),
                (InUpperPart().Match(text), percentile >= Middle),
                (InMiddle().Match(text), Math.Abs(percentile - Middle) <= NearMiddle),
                (InLowerPart().Match(text), percentile <= Middle),
            }
        )
        {
            if (claim.Success && !isTrue)
            {
                yield return new FeedbackViolation(
                    FeedbackRule.Number,
                    $"'{claim.Value}' at percentile {percentile:0}"
                );
            }
        }

        foreach (var (claim, isTrue) in OfTheResult(text, analysis))
        {
            if (claim.Success && !isTrue)
            {
                yield return new FeedbackViolation(
                    FeedbackRule.Direction,
                    $"'{claim.Value}' with {analysis.Expectation.ResidualS} s, {analysis.Expectation.Verdict}"
                );
            }
        }

        if (
            analysis.Expectation.Basis != ExpectationBasis.PreviousRace
            && History().Match(text) is { Success: true } history
        )
        {
            yield return new FeedbackViolation(FeedbackRule.Wording, $"'{history.Value}' where none is known");
        }
    }

    /// <summary>What is said of the finish in its usual range, and of what was known when.</summary>
    private static (Match Claim, bool IsTrue)[] OfTheResult(string text, RaceAnalysis analysis)
    {
        var verdict = analysis.Expectation.Verdict;
        var isLevel = SituationReader.Direction(analysis) == SituationReader.Level;
        return
        [
            (ToPlan().Match(text), isLevel),
            (WellPrepared().Match(text), isLevel || analysis.Expectation.ResidualS <= 0),
            (InsideRange().Match(text), verdict == Verdict.AsExpected),
            (AtFastEnd().Match(text), verdict == Verdict.FasterWithinRange),
            (AtSlowEnd().Match(text), verdict == Verdict.SlowerWithinRange),
            (BeyondFastEnd().Match(text), verdict == Verdict.FasterThanExpected),
            (BeyondSlowEnd().Match(text), verdict == Verdict.SlowerThanExpected),
            (CarefulStart().Match(text), analysis.Pacing.FadePct < 0),
            // What is typical at the event was not known before it.
            (KnownBefore().Match(text), false),
        ];
    }

    [GeneratedRegex(@"\b(sped up|pace rose|(athletes|most) slow down)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex SpeedsUp();

    [GeneratedRegex(
        @"\b(slowed down|pace dropped|(such a|larger) drop|large(r)? fade|keep more of their pace)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex SlowsDown();

    [GeneratedRegex(@"\b(very front|top of the field|fast company|near the leaders)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex InFront();

    [GeneratedRegex(
        @"\b((faster|upper) part of the field|well up in the field|most of the field after)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex InUpperPart();

    [GeneratedRegex(@"\b((middle|heart) of the field|main (field|group))\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex InMiddle();

    [GeneratedRegex(
        @"\b(room to (move up|climb|grow)|places to win|much can grow|still to discover)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex InLowerPart();

    [GeneratedRegex(
        @"\b(earlier (racing|results?|races?)|races before this|record so far|racing history)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex History();

    [GeneratedRegex(@"\b(as expected|race to plan|went to plan|hardly a difference)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex ToPlan();

    [GeneratedRegex(@"\b(covers the race well|good sign for your preparation)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex WellPrepared();

    [GeneratedRegex(
        @"\b(well (inside|within) (it|the usual range)|middle of the usual range|as yours did)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex InsideRange();

    [GeneratedRegex(@"\bfast end\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex AtFastEnd();

    [GeneratedRegex(@"\bslow end\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex AtSlowEnd();

    [GeneratedRegex(@"\b(better than (usual|the usual range|that)|so this stands out)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex BeyondFastEnd();

    [GeneratedRegex(@"\b(outside (it|the usual range)|day was unusual)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex BeyondSlowEnd();

    [GeneratedRegex(
        @"\b(runs were more careful|bolder start|quicker (opening|start)|more courage|more pace early)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    private static partial Regex CarefulStart();

    [GeneratedRegex(@"\b(before the start|forecast)\b", AnyCase, PatternTime.MostMs)]
    private static partial Regex KnownBefore();
}
