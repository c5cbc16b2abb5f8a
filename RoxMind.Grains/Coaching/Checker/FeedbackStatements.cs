using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Report;

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

        if (
            analysis.Expectation.Basis != ExpectationBasis.PreviousRace
            && History().Match(text) is { Success: true } history
        )
        {
            yield return new FeedbackViolation(FeedbackRule.Wording, $"'{history.Value}' where none is known");
        }
    }

    [GeneratedRegex(@"\b(sped up|pace rose|(athletes|most) slow down)\b", AnyCase, 1000)]
    private static partial Regex SpeedsUp();

    [GeneratedRegex(
        @"\b(slowed down|pace dropped|(such a|larger) drop|large(r)? fade|keep more of their pace)\b",
        AnyCase,
        1000
    )]
    private static partial Regex SlowsDown();

    [GeneratedRegex(@"\b(very front|top of the field|fast company|near the leaders)\b", AnyCase, 1000)]
    private static partial Regex InFront();

    [GeneratedRegex(
        @"\b((faster|upper) part of the field|well up in the field|most of the field after)\b",
        AnyCase,
        1000
    )]
    private static partial Regex InUpperPart();

    [GeneratedRegex(@"\b((middle|heart) of the field|main (field|group))\b", AnyCase, 1000)]
    private static partial Regex InMiddle();

    [GeneratedRegex(@"\b(room to (move up|climb|grow)|places to win|much can grow|still to discover)\b", AnyCase, 1000)]
    private static partial Regex InLowerPart();

    [GeneratedRegex(
        @"\b(earlier (racing|results?|races?)|races before this|record so far|racing history)\b",
        AnyCase,
        1000
    )]
    private static partial Regex History();
}
