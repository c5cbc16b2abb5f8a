using System.Globalization;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>Reads times as people write them.</summary>
internal static partial class SpokenTime
{
    /// <summary>Every time of a text: seconds, with where it stands.</summary>
    public static IReadOnlyList<(int Seconds, int At, int End)> Find(string text) =>
        [.. Time().Matches(text).Select(match => (Read(match), match.Index, match.Index + match.Length))];

    private static int Read(Match match) =>
        match.Groups["s"].Success
            ? Number(match.Groups["s"].Value)
            : match.Groups["clock"].Value.Split(':').Aggregate(0, (sum, part) => (sum * 60) + Number(part));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d:.,-])(?:(?<clock>(?:\d{1,2}:)?\d{1,2}:[0-5]\d)(?!:?\d)|(?<s>\d{1,2}) s(?![\w%]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Time();
}
