using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>What a text says of the race in words alone: history, standing, balance, division.</summary>
internal static partial class ClaimJudge
{
    /// <summary>The faults of a marked sentence.</summary>
    public static IEnumerable<TextFault> Judge(string sentence, JudgedText judged)
    {
        if (!judged.HasEarlierRace && History().IsMatch(sentence))
        {
            yield return new TextFault(FaultKind.Claim, $"no earlier race: '{sentence}'");
        }

        var isAtOdds =
            (Front().IsMatch(sentence) && judged.Percentile < 65)
            || (Upper().IsMatch(sentence) && judged.Percentile < 50)
            || (Middle().IsMatch(sentence) && judged.Percentile is < 25 or > 75)
            || (Back().IsMatch(sentence) && judged.Percentile > 50);
        if (isAtOdds)
        {
            yield return new TextFault(FaultKind.Claim, $"percentile {judged.Percentile:0}: '{sentence}'");
        }

        var isSlower = judged.ResidualS > 0;
        var isLevel = Math.Abs(judged.ResidualS) <= judged.ExpectedS * 0.003;
        var isWrong =
            (AsExpected().IsMatch(sentence) && !isLevel)
            || (Praise().IsMatch(sentence) && isSlower && !isLevel)
            || (Inside().IsMatch(sentence) && judged.Verdict != "AsExpected")
            || (FastEnd().IsMatch(sentence) && judged.Verdict != "FasterWithinRange")
            || (SlowEnd().IsMatch(sentence) && judged.Verdict != "SlowerWithinRange")
            || (BetterThanRange().IsMatch(sentence) && judged.Verdict != "FasterThanExpected")
            || (OutsideRange().IsMatch(sentence) && judged.Verdict != "SlowerThanExpected");
        if (isWrong)
        {
            yield return new TextFault(FaultKind.Claim, $"{judged.ResidualS} s, {judged.Verdict}: '{sentence}'");
        }

        // What is typical at the event rests on its own finishers.
        if (Beforehand().IsMatch(sentence))
        {
            yield return new TextFault(FaultKind.Claim, $"nobody knew it before the start: '{sentence}'");
        }

        if (CarefulStart().IsMatch(sentence) && judged.FadePct is > 0 or null)
        {
            yield return new TextFault(FaultKind.Claim, $"fade {judged.FadePct:0.0} %: '{sentence}'");
        }

        if (Broken().IsMatch(sentence))
        {
            yield return new TextFault(FaultKind.Form, $"no subject: '{sentence}'");
        }

        if (judged.Priorities.Count > 0 && (Balanced().IsMatch(sentence) || TooFew().IsMatch(sentence)))
        {
            yield return new TextFault(FaultKind.Claim, $"there are priorities: '{sentence}'");
        }

        if (judged.Compared < 12 && Balanced().IsMatch(sentence))
        {
            yield return new TextFault(FaultKind.Claim, $"{judged.Compared} segments compared: '{sentence}'");
        }

        foreach (Match word in Category().Matches(sentence))
        {
            yield return new TextFault(FaultKind.Division, $"'{word.Value}' in '{sentence}'");
        }

        foreach (Match name in Capital().Matches(sentence))
        {
            yield return new TextFault(FaultKind.Name, $"'{name.Value}' in '{sentence}'");
        }
    }

    [GeneratedRegex(
        @"\b(?:earlier (?:racing|results?|races?)|races before this|record so far|racing history|(?:previous|last) races?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex History();

    [GeneratedRegex(
        @"\b(?:very front|top of the field|fast company|near the leaders)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Front();

    [GeneratedRegex(
        @"\b(?:faster part of the field|well up in the field|most of the field after you|upper part of the field)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Upper();

    [GeneratedRegex(
        @"\b(?:middle of the field|heart of the field|amid the main field|main group of athletes)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Middle();

    [GeneratedRegex(
        @"\b(?:room to (?:move up|climb|grow)|places to win|much can grow|much still to discover)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"\b(?:(?:race|went|much) as expected|almost exactly as expected|race to plan|all went to plan|hardly a difference)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AsExpected();

    [GeneratedRegex(
        @"\b(?:training covers the race well|good sign for your preparation)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Praise();

    [GeneratedRegex(
        @"\b(?:well (?:inside|within) (?:it|the usual range)|middle of the usual range|as yours did)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(?:fast end of|its fast end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FastEnd();

    [GeneratedRegex(@"\b(?:slow end of|its slow end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SlowEnd();

    [GeneratedRegex(
        @"\b(?:better than (?:usual|the usual range|that)|so this stands out)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BetterThanRange();

    [GeneratedRegex(
        @"\b(?:outside the usual range|this is outside it|this day was unusual)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OutsideRange();

    [GeneratedRegex(
        @"\b(?:expected beforehand|before the start|forecast)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Beforehand();

    [GeneratedRegex(
        @"\b(?:early runs were more careful|bolder start|quicker (?:opening|start)|more courage|more pace early on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CarefulStart();

    /// <summary>The clock can stop; it can't stand at a place in the field.</summary>
    [GeneratedRegex(
        @"\b(?:clock|time|result|race|it)\b[^,;.]* and (?:stand|rank|are)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Broken();

    [GeneratedRegex(@"\b(?:balanced|in balance)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Balanced();

    [GeneratedRegex(
        @"\btoo few splits\b|\bfew splits were recorded\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TooFew();

    /// <summary>The race's own category and group are marks by now.</summary>
    [GeneratedRegex(
        @"(?<!\[)\b(?:open|pro|elite|doubles|relays?|goruck|mixed|men|women|men's|women's|male|female)\b(?!\])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Category();

    [GeneratedRegex(@"(?<=\S\s)(?!SkiErg\b)\p{Lu}\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
