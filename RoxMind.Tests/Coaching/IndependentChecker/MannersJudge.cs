using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>Length, form, doubts and phrases that feedback may not have.</summary>
internal static partial class MannersJudge
{
    private static readonly (string Flag, Regex Said)[] Caveats =
    [
        ("MissingSplits", new Regex("not recorded", RegexOptions.CultureInvariant)),
        ("FewPeers", new Regex("few finishers", RegexOptions.CultureInvariant)),
        ("AgeUnknown", new Regex("age group is unknown", RegexOptions.CultureInvariant)),
        ("TotalDiffersFromSplits", new Regex("correction", RegexOptions.CultureInvariant)),
        ("IncludesPenalty", new Regex("penalty", RegexOptions.CultureInvariant)),
        ("Transferred", new Regex("nearest", RegexOptions.CultureInvariant)),
        ("SplitsSetAside", new Regex("set aside", RegexOptions.CultureInvariant)),
        (
            "CourseEffectUnknown",
            new Regex("how fast this course is|course effect is unknown", RegexOptions.CultureInvariant)
        ),
    ];

    /// <summary>The faults of a whole text.</summary>
    public static IEnumerable<TextFault> Judge(JudgedText judged, string marked)
    {
        var words = judged.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words is < 110 or > 180)
        {
            yield return new TextFault(FaultKind.Length, $"{words} words");
        }

        foreach (Match form in BadForm().Matches(judged.Text))
        {
            yield return new TextFault(FaultKind.Form, $"'{form.Value}' at {form.Index}");
        }

        foreach (var (flag, said) in Caveats)
        {
            if (judged.Flags.Contains(flag) && !said.IsMatch(judged.Text))
            {
                yield return new TextFault(FaultKind.Doubt, flag);
            }
        }

        foreach (var pattern in new[] { Medical(), Shaming(), Slogans() })
        {
            foreach (Match phrase in pattern.Matches(marked))
            {
                yield return new TextFault(FaultKind.Phrase, phrase.Value);
            }
        }
    }

    [GeneratedRegex(
        @"[!?{}<>#*_=""\u2013\u2014]|  |\s[.,;:]|[,;:.]{2}|\(\s|\s\)|[^.\n]$|\.\s+\p{Ll}|^\p{Ll}|\n\p{Ll}|\n{3}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BadForm();

    [GeneratedRegex(
        @"\b(?:injur\w+|pains?|painful|hurt\w*|ache\w*|sore\w*|doctors?|physio\w*|medic\w*|medicine|illness|sick\w*|disease|diagnos\w*|therap\w*|inflam\w*|tend[io]n\w*|cramp\w*|asthma|blood|hormon\w*|heart (?:rate|disease|attack)|pulse|overtrain\w*|burnout|supplement\w*|caffeine|protein|calor\w*|diet\w*|nutrition|(?:body ?)?weight|overweight|underweight|bmi|obes\w*|fat|skinny|lean|slim|kilos?|pregnan\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Medical();

    [GeneratedRegex(
        @"\b(?:weak\w*|lazy|laziness|pathetic|embarrass\w*|sham(?:e|ed|ing|eful)|disgrace\w*|poor(?:ly)?|terrible|awful|horrible|bad(?:ly)?|worst|disappoint\w*|fail(?:ed|ure|ing|s)?|useless|hopeless|sloppy|excuses?|quit(?:ter|ting)?|g[ai]ve up|giving up|gave in|unfit|too old|too slow for|not good enough|should be better|what is wrong with you|no discipline|stupid|dumb|loser|sexy|old man|your fault)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shaming();

    [GeneratedRegex(
        @"\b(?:guarante\w+|promis\w+|definitely|certainly|surely|for sure|without doubt|you will (?:win|beat|be|run|finish|improve)|will (?:take off|pay off for sure)|always wins?|unstoppable|beast\w*|warriors?|champions?|legend\w*|heroes?|crush\w*|smash\w*|destroy\w*|dominat\w*|no limits?|go hard|go big|no pain|never stop|believe in yourself|dream\w*|let's go|mindset|grind|hustle|magic|secret)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Slogans();
}
