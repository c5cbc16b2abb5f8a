using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>Checks what a text may not say, and the doubts that it must say.</summary>
internal static partial class FeedbackManners
{
    private static readonly (QualityFlag Flag, string[] Markers)[] Caveats =
    [
        (QualityFlag.MissingSplits, ["not recorded", "missing", "recorded splits", "splits were recorded"]),
        (QualityFlag.AgeUnknown, ["age group is unknown", "all ages", "age is unknown", "without an age"]),
        (QualityFlag.FewPeers, ["few finishers", "few peers", "small group"]),
        (QualityFlag.TotalDiffersFromSplits, ["correction"]),
        (QualityFlag.IncludesPenalty, ["penalty"]),
        (QualityFlag.SplitsSetAside, ["set aside"]),
        (QualityFlag.Transferred, ["nearest"]),
        (QualityFlag.CourseEffectUnknown, ["course effect", "venue", "how fast this course"]),
    ];

    /// <summary>The violations of a text without its quotes.</summary>
    public static IEnumerable<FeedbackViolation> Check(string text, RaceAnalysis analysis)
    {
        foreach (Match match in Forbidden().Matches(text))
        {
            yield return new FeedbackViolation(FeedbackRule.Wording, $"'{match.Value}' is not for a feedback text");
        }

        if (text.EnumerateRunes().Any(rune => rune.Value == '!' || rune.Value > 0x2190))
        {
            yield return new FeedbackViolation(FeedbackRule.Wording, "exclamation mark or symbol");
        }

        foreach (var (flag, markers) in Caveats)
        {
            if (
                analysis.Flags.Contains(flag)
                && !Array.Exists(markers, marker => text.Contains(marker, StringComparison.OrdinalIgnoreCase))
            )
            {
                yield return new FeedbackViolation(FeedbackRule.Caveat, $"{flag} is not said");
            }
        }

        foreach (Match name in ProperName().Matches(text))
        {
            yield return new FeedbackViolation(FeedbackRule.Name, $"'{name.Value}' is not a name of this race");
        }
    }

    /// <summary>Medicine and bodies, shaming and motives, promises, slogans; word stems where every form is meant.</summary>
    [GeneratedRegex(
        @"\b(weak\w*|laz(y|iness)|pathetic|embarrass\w*|shame\w*|poor(ly)?|terrible|awful|bad|fail(ed|ure|ing)?|excuses?|quit(ter)?|gave\s+up|giving\s+up"
            + @"|injur\w*|pain(ful)?|doctor|physio\w*|medic\w*|diagnos\w*|illness|disease|inflam\w*|overtrain\w*|supplement\w*|heart\s+rate"
            + @"|body\s*weight|overweight|underweight|bmi|diet\w*|fat|skinny|calor\w*|lose\s+weight|weigh(t|ing)?"
            + @"|guarantee\w*|promise\w*|definitely|will\s+(take\s+off|surely|certainly)|unstoppable|beast|warrior|champion|legend|crush\w*|smash\w*|no\s+limits|go\s+hard|sexy)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.MostMs
    )]
    private static partial Regex Forbidden();

    /// <summary>A capital inside a sentence, other than in the sport's own words.</summary>
    [GeneratedRegex(
        @"(?<=[\p{L}\d,;:)(%'""-]\s*)(?<![.!?]\s*)\b(?!SkiErg\b|RowErg\b|HYROX\b|I\b)\p{Lu}[\p{L}'-]*",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex ProperName();
}
