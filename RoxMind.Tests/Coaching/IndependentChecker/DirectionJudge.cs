using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>Holds words of direction against signs: a strength is never slow, a priority never fast, and times that are no differences have no direction.</summary>
/// <param name="judged">The text with its analysis.</param>
internal sealed partial class DirectionJudge(JudgedText judged)
{
    private string? _topic;

    /// <summary>The faults of a sentence; sentences come in their order.</summary>
    public IEnumerable<TextFault> Judge(string sentence)
    {
        var names = CourseNames.Find(sentence).Where(name => SignOf(name.Key) is not null).ToList();
        foreach (var (seconds, at, end) in SpokenTime.Find(sentence))
        {
            if (Said(sentence, at, end) is not { } said)
            {
                continue;
            }

            var before = names.LastOrDefault(name => name.At < at).Key;
            var owner = before ?? (names.Count > 0 ? names[0].Key : null) ?? _topic;
            var sign = owner is null ? Math.Sign(judged.ResidualS) : SignOf(owner);
            if (!IsDifference(owner, seconds) || (sign is { } true_ && true_ != 0 && true_ != said))
            {
                yield return new TextFault(FaultKind.Direction, $"{sentence[at..end]} in '{sentence}'");
            }
        }

        if (judged.FadePct is { } fade && fade != 0)
        {
            foreach (var share in SharesWith(sentence).Where(said => said != Math.Sign(fade)))
            {
                yield return new TextFault(FaultKind.Direction, $"fade in '{sentence}'");
            }

            if ((fade > 0 ? SpeedsUp() : SlowsDown()).IsMatch(sentence))
            {
                yield return new TextFault(FaultKind.Direction, $"pace in '{sentence}'");
            }
        }

        foreach (var fault in Whole(sentence, names))
        {
            yield return fault;
        }

        _topic = names.Count > 0 ? names[^1].Key : _topic;
    }

    /// <summary>A sentence about findings of one sign has no word of the other.</summary>
    private IEnumerable<TextFault> Whole(string sentence, List<(string Key, int At, int End)> names)
    {
        var signs = names.Select(name => SignOf(name.Key)).Distinct().ToList();
        if (signs.Count == 1 && (signs[0] < 0 ? Slow() : Fast()).Match(sentence) is { Success: true } wrong)
        {
            yield return new TextFault(FaultKind.Direction, $"'{wrong.Value}' in '{sentence}'");
        }

        if (
            names.Count == 0
            && _topic is null
            && ThanExpected().Match(sentence) is { Success: true } claim
            && judged.ResidualS != 0
            && claim.Groups["slower"].Success != judged.ResidualS > 0
        )
        {
            yield return new TextFault(FaultKind.Direction, $"'{claim.Value}' in '{sentence}'");
        }
    }

    private int? SignOf(string key) =>
        judged.Priorities.Any(one => one.Key == key) ? 1
        : judged.Strengths.Any(one => one.Key == key) ? -1
        : null;

    private bool IsDifference(string? owner, int seconds) =>
        owner is null
            ? seconds == Math.Abs(judged.ResidualS)
            : judged.Priorities.Concat(judged.Strengths).Any(one => one.Key == owner && Math.Abs(one.GapS) == seconds)
                || seconds == Math.Abs(judged.ResidualS);

    /// <summary>The direction said right before a time or right after it, within its clause.</summary>
    private static int? Said(string sentence, int at, int end)
    {
        var after = After().Match(sentence[end..]);
        if (after.Success)
        {
            return after.Groups["fast"].Success ? -1 : 1;
        }

        var before = Before().Match(sentence[..at]);
        return !before.Success ? null
            : before.Groups["fast"].Success ? -1
            : 1;
    }

    private static IEnumerable<int> SharesWith(string sentence) =>
        Share().Matches(sentence).Select(match => match.Groups["fast"].Success ? -1 : 1);

    [GeneratedRegex(
        @"^ (?:[a-z]+ ){0,2}?(?:(?<fast>faster|quicker|ahead|under|below|less)|(?<slow>slower|behind|longer|over|above|worse))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex After();

    [GeneratedRegex(
        @"\b(?:(?<fast>gained|saved|won you|gave you|brought you|faster by|ahead by)|(?<slow>lost|cost|cost you|slower by|behind by))(?: about| some| just| only)? $",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"% (?:[a-z]+ )?(?:(?<fast>faster|quicker)|(?<slow>slower))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        @"\b(?:sped up|pace rose|runs 5 to 7 were [\d.]+ % faster)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SpeedsUp();

    [GeneratedRegex(
        @"\b(?:slowed down|pace dropped|such a drop|large fade|larger (?:drop|fade)|runs 5 to 7 were [\d.]+ % slower)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SlowsDown();

    [GeneratedRegex(
        @"\b(?:slower|behind|lost|cost|longer|too long)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Slow();

    [GeneratedRegex(
        @"\b(?:faster|quicker|ahead|gained|strongest|went best|stood out as a strength)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Fast();

    [GeneratedRegex(
        @"\b(?:faster|quicker|(?<slower>slower)) than (?:the [\d:]+ )?(?:expected|forecast|the expectation|what was expected)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ThanExpected();
}
