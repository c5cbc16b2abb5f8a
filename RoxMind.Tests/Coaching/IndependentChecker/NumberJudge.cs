using System.Globalization;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>Proves for every number where in the analysis it comes from, and that what its sentence speaks of owns it.</summary>
/// <param name="judged">The text with its analysis.</param>
internal sealed partial class NumberJudge(JudgedText judged)
{
    private readonly Dictionary<string, JudgedText.Finding> _findings = judged
        .Strengths.Concat(judged.Priorities)
        .GroupBy(finding => finding.Key)
        .ToDictionary(group => group.Key, group => group.Last());

    /// <summary>The segment spoken of last; null while it is the race.</summary>
    private string? _topic;

    /// <summary>The faults of a sentence; sentences come in their order.</summary>
    public IEnumerable<TextFault> Judge(string sentence)
    {
        var names = CourseNames.Find(sentence);
        foreach (
            var (key, _, _) in names.Where(name =>
                !_findings.ContainsKey(name.Key)
                && !(judged.Missing.Contains(name.Key) && sentence.Contains("not recorded", StringComparison.Ordinal))
                && !(judged.Aside.Contains(name.Key) && sentence.Contains("set aside", StringComparison.Ordinal))
            )
        )
        {
            yield return new TextFault(FaultKind.Segment, $"{key} in '{sentence}'");
        }

        var rest = names.Reverse().Aggregate(sentence, (text, name) => Blank(text, name.At, name.End));
        rest = OtherNumbers(rest, out var faults);
        foreach (var fault in faults)
        {
            yield return fault;
        }

        foreach (var fault in Times(sentence, rest, names))
        {
            yield return fault;
        }

        _topic = names.Count > 0 && _findings.ContainsKey(names[^1].Key) ? names[^1].Key : _topic;
    }

    /// <summary>Share behind, fade, head count and blocks of runs; what is proven is blanked.</summary>
    private string OtherNumbers(string text, out List<TextFault> faults)
    {
        var found = new List<TextFault>();
        if (judged.FadePct is not null)
        {
            text = RunBlocks().Replace(text, match => new string('-', match.Length));
        }

        text = Behind()
            .Replace(
                text,
                match =>
                {
                    var value = Math.Clamp((int)Math.Round(judged.Percentile), 1, 99);
                    Expect(match.Groups["n"].Value == value.ToString(CultureInfo.InvariantCulture), match.Value);
                    return new string('-', match.Length);
                }
            );
        text = Share()
            .Replace(
                text,
                match =>
                {
                    var fade = judged.FadePct is { } pct
                        ? Math.Abs(pct).ToString("0.0", CultureInfo.InvariantCulture)
                        : null;
                    Expect(match.Groups["n"].Value == fade, match.Value);
                    return new string('-', match.Length);
                }
            );
        text = Heads()
            .Replace(
                text,
                match =>
                {
                    var heads = judged.PeerCount.ToString("N0", CultureInfo.InvariantCulture);
                    Expect(match.Groups["n"].Value == heads, match.Value);
                    return new string('-', match.Length);
                }
            );
        text = CountWords()
            .Replace(
                text,
                match =>
                {
                    // Only the sentence planner counts its findings.
                    var count = match.Groups["noun"].Value.StartsWith("place", StringComparison.Ordinal)
                        ? judged.Priorities.Count
                        : judged.Strengths.Count;
                    string[] words = ["no", "one", "two", "three"];
                    Expect(
                        count <= 3 && words[count].Equals(match.Groups["n"].Value, StringComparison.OrdinalIgnoreCase),
                        match.Value
                    );
                    return new string('-', match.Length);
                }
            );
        foreach (Match word in NumberWords().Matches(text))
        {
            found.Add(new TextFault(FaultKind.Number, $"'{word.Value}' in '{text}'"));
        }

        faults = found;
        return text;

        void Expect(bool isTrue, string what)
        {
            if (!isTrue)
            {
                found.Add(new TextFault(FaultKind.Number, what));
            }
        }
    }

    private IEnumerable<TextFault> Times(
        string sentence,
        string rest,
        IReadOnlyList<(string Key, int At, int End)> names
    )
    {
        foreach (Match range in Range().Matches(rest))
        {
            var ends = SpokenTime.Find(range.Value);
            var pair = ends.Count == 2 ? (ends[0].Seconds, ends[1].Seconds) : (0, 0);
            if (pair != judged.LikelyS && pair != judged.TargetS)
            {
                yield return new TextFault(FaultKind.Number, $"range {range.Value}");
            }

            rest = Blank(rest, range.Index, range.Index + range.Length);
        }

        foreach (var (seconds, at, end) in SpokenTime.Find(rest))
        {
            var before = names.LastOrDefault(name => name.At < at).Key;
            var owner = before ?? (names.Count > 0 ? names[0].Key : null) ?? _topic;
            var isNamed = names.Count > 0;
            var finding = owner is null ? null : _findings.GetValueOrDefault(owner);
            if (finding is not null && IsOf(finding, seconds))
            {
                continue;
            }

            if (seconds == judged.BeyondS && sentence.Contains("penalty", StringComparison.Ordinal))
            {
                continue;
            }

            int[] ofRace = [judged.FinishS, judged.ExpectedS, Math.Abs(judged.ResidualS)];
            if (isNamed || _topic is not null || !ofRace.Contains(seconds))
            {
                yield return new TextFault(
                    FaultKind.Number,
                    $"{rest[at..end]} of {owner ?? "the race"} in '{sentence}'"
                );
            }
            else if (seconds != judged.FinishS && SaysFinish().IsMatch(rest[..at]))
            {
                yield return new TextFault(FaultKind.Number, $"{rest[at..end]} is not the finish");
            }
        }

        var left = SpokenTime.Find(rest).Reverse().Aggregate(rest, (text, time) => Blank(text, time.At, time.End));
        if (left.Any(char.IsDigit))
        {
            yield return new TextFault(FaultKind.Number, $"a number that proves nothing in '{sentence}'");
        }
    }

    private static bool IsOf(JudgedText.Finding finding, int seconds) =>
        seconds == Math.Abs(finding.GapS)
        || (finding.StepS > 0 && seconds == finding.StepS)
        || finding.TimesS.Contains(seconds);

    private static string Blank(string text, int from, int to) =>
        text[..from] + new string('-', to - from) + text[to..];

    [GeneratedRegex(@"\bruns (?:5 to 7|2 to 4)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunBlocks();

    [GeneratedRegex(
        @"(?<=\bin front of )(?<n>[\d.]+) %(?= of )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Share();

    [GeneratedRegex(
        @"(?<![\d:.,])(?<n>\d[\d,]*) finishers?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Heads();

    [GeneratedRegex(
        @"\b(?<n>one|two|three) (?<noun>places?|parts?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CountWords();

    [GeneratedRegex(
        @"\b(?:one(?! training block)|two(?! races\b)|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|twice|half|halves|double|triple|percent|seconds?|minutes?|hours?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"(?:\d[\d:]*(?: s)?) to (?:\d[\d:]*(?: s)?)(?![\w%])", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\b(?:finished in|finished .* in|finish time (?:(?!expectation).)* was|your time (?:(?!expectation).)* was|your result (?:(?!expectation).)* was|crossed the line after) $",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SaysFinish();
}
