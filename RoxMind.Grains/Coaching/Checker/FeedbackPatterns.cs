using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>How the things that are checked look in a text.</summary>
internal static partial class FeedbackPatterns
{
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const RegexOptions AnyCase = Exact | RegexOptions.IgnoreCase;

    /// <summary>Between two sentences.</summary>
    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", Exact, PatternTime.MostMs)]
    public static partial Regex SentenceEnd();

    /// <summary>A segment spoken of by its name.</summary>
    [GeneratedRegex(
        @"\b((?<group>running|the stations|the transitions) as a whole|SkiErg|sled push|sled pull|burpee broad jumps?|row|farmers carry|sandbag lunges?|wall balls?|(?:run|roxzone) (?<number>[1-8])(?!:\d))\b",
        AnyCase,
        PatternTime.MostMs
    )]
    public static partial Regex SegmentName();

    /// <summary>What comes right before the share of a field that is behind.</summary>
    [GeneratedRegex(@"\bin front of $", AnyCase, PatternTime.MostMs)]
    public static partial Regex InFrontOf();

    /// <summary>The two blocks of runs that the fade compares.</summary>
    [GeneratedRegex(@"\bruns (5 to 7|2 to 4)\b", AnyCase, PatternTime.MostMs)]
    public static partial Regex RunBlocks();

    /// <summary>Anything with digits: a share, a time, or a count.</summary>
    [GeneratedRegex(
        @"-?\d+(?:\.\d+)?(?<share> ?%)|(?<time>-?\d+(?::\d+)+|-?\d+ s\b)|-?\d[\d,.]*(?<!\.|,)",
        Exact,
        PatternTime.MostMs
    )]
    public static partial Regex Number();

    /// <summary>A range of times.</summary>
    [GeneratedRegex(@"(?:\d+(?::\d+)+|\d+ s) to (?:\d+(?::\d+)+|\d+ s)\b", Exact, PatternTime.MostMs)]
    public static partial Regex TimeRange();

    /// <summary>What comes right before a finish time.</summary>
    [GeneratedRegex(@"\b(?:finish(?:ed)?\b.*\bin|time\b(?:(?!expectation).)*\bwas) $", AnyCase, PatternTime.MostMs)]
    public static partial Regex StatesFinish();

    /// <summary>A number in words, with the noun that it counts when that is one of the countable findings.</summary>
    [GeneratedRegex(
        @"\b(?<word>one|two|three)(?:\s+(?<noun>places?|parts?)\b)"
            + @"|\b(?<word>three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|double|twice|half)\b",
        AnyCase,
        PatternTime.MostMs
    )]
    public static partial Regex CountWord();

    /// <summary>A direction within three words after a number.</summary>
    [GeneratedRegex(
        @"^\W*(?:\p{L}+\W+){0,2}?(?:(?<faster>faster|quicker|ahead|better|gained|saved|below)|(?<slower>slower|behind|worse|lost|longer|above))\b",
        AnyCase,
        PatternTime.MostMs
    )]
    public static partial Regex DirectionAfter();

    /// <summary>A direction right before a number.</summary>
    [GeneratedRegex(
        @"\b(?:(?<faster>gain(?:ed|ing)?|sav(?:ed|ing)|faster by|ahead by)|(?<slower>los(?:t|ing)|cost|slower by|behind by))\W+(?:about\W+)?$",
        AnyCase,
        PatternTime.MostMs
    )]
    public static partial Regex DirectionBefore();
}
