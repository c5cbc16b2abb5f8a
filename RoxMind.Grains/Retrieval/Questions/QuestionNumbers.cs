using System.Globalization;
using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Questions;

/// <summary>Reads the numbers of a question (finish times, ages, season, year), and leaves the words.</summary>
internal static partial class QuestionNumbers
{
    /// <summary>How far a finish may be from one that is only named, percent.</summary>
    private const int AroundPct = 3;

    private const int MinutesInHour = 60;
    private const int OldestYoungAge = 79;

    /// <summary>Takes the numbers out of a text.</summary>
    /// <param name="text">The text in lower case.</param>
    /// <param name="question">Receives what they mean.</param>
    /// <returns>The text without them.</returns>
    public static string Take(string text, ref RaceQuestion question)
    {
        var read = question;
        text = Between()
            .Replace(
                text,
                match =>
                {
                    var (one, other) = (Seconds(match, "a"), Seconds(match, "b"));
                    read = read with { MinTotalS = Math.Min(one, other), MaxTotalS = Math.Max(one, other) };
                    return " ";
                }
            );
        text = Time()
            .Replace(
                text,
                match =>
                {
                    read = WithTime(read, match.Groups["how"].Value.Trim(), Seconds(match, "a"));
                    return " ";
                }
            );
        text = AgeRange()
            .Replace(
                text,
                match =>
                {
                    read = read with { FromAge = Number(match, "from"), ToAge = Number(match, "to") };
                    return " ";
                }
            );
        text = Age()
            .Replace(
                text,
                match =>
                {
                    read = WithAge(read, match);
                    return " ";
                }
            );
        text = SeasonNumber()
            .Replace(
                text,
                match =>
                {
                    read = read with { Season = Number(match, "n") };
                    return " ";
                }
            );
        text = YearNumber()
            .Replace(
                text,
                match =>
                {
                    read = read with { Year = Number(match, "n") };
                    return " ";
                }
            );
        question = read;
        return text;
    }

    private static RaceQuestion WithTime(RaceQuestion question, string how, int seconds) =>
        how.Length == 0 || Around().IsMatch(how)
            ? question with
            {
                MinTotalS = seconds * (100 - AroundPct) / 100,
                MaxTotalS = seconds * (100 + AroundPct) / 100,
            }
        : Above().IsMatch(how) ? question with { MinTotalS = seconds }
        : question with { MaxTotalS = seconds };

    private static RaceQuestion WithAge(RaceQuestion question, Match match)
    {
        var age = Number(match, "age");
        if (match.Groups["plus"].Success || Above().IsMatch(match.Groups["how"].Value))
        {
            return question with { FromAge = age };
        }

        return match.Groups["how"].Success
            ? question with
            {
                ToAge = Math.Min(age, OldestYoungAge),
            }
            : question with
            {
                FromAge = age - (age % 5),
                ToAge = age - (age % 5) + 4,
            };
    }

    /// <summary>`1:25`, `1:25:30` and `58:30` (minutes and seconds, from 10 on), `85 minutes`, `1h25`.</summary>
    private static int Seconds(Match match, string side)
    {
        var first = Number(match, side + "1");
        var second = match.Groups[side + "2"].Success ? Number(match, side + "2") : (int?)null;
        var third = match.Groups[side + "3"].Success ? Number(match, side + "3") : (int?)null;
        var seconds =
            third is { } rest ? (((first * MinutesInHour) + second!.Value) * MinutesInHour) + rest
            : second is null ? first * MinutesInHour
            : first >= 10 ? (first * MinutesInHour) + second.Value
            : ((first * MinutesInHour) + second.Value) * MinutesInHour;
        return Math.Min(seconds, RaceTime.MaxSeconds);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Below =
        "under|sub|below|within|faster than|quicker than|less than|unter|schneller als|weniger als|younger than";
    private const string Over = "over|above|slower than|more than|older than|über|ueber|langsamer als|mehr als|ab";
    private const string About = "around|about|near|circa|ca\\.?|roughly|etwa|rund|ungefähr|um|~|in";

    [GeneratedRegex(
        @"\b(between|from|zwischen|von)\s+((?<a1>\d{1,2})[:h](?<a2>\d{2})(:(?<a3>\d{2}))?|(?<a1>\d{2,3}))\s*(min\w*)?\s*(and|to|und|bis|-|–)\s*((?<b1>\d{1,2})[:h](?<b2>\d{2})(:(?<b3>\d{2}))?|(?<b1>\d{2,3})\s*min\w*)",
        Options,
        200
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        $@"((?<how>\b({Below}|{Over}|{About}))[\s-]+)?\b((?<a1>\d{{1,2}})[:h](?<a2>\d{{2}})(:(?<a3>\d{{2}}))?\b|(?<a1>\d{{2,3}})\s*min\w*)",
        Options,
        200
    )]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?<from>[1-9]\d)\s*(-|–|to|bis)\s*(?<to>[1-9]\d)\b", Options, 200)]
    private static partial Regex AgeRange();

    [GeneratedRegex(
        $@"\b(?<age>[1-9]\d)(?<plus>\s?\+)|(?<how>\b({Below}|{Over}|[uü]))[\s-]*(?<age>[1-9]\d)\b|\b(aged?|alter)\s+(?<age>[1-9]\d)\b",
        Options,
        200
    )]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(season|saison)\s*(?<n>\d{1,2})\b|\bs(?<n>\d{1,2})\b", Options, 200)]
    private static partial Regex SeasonNumber();

    [GeneratedRegex(@"\b(?<n>20\d\d)\b", Options, 200)]
    private static partial Regex YearNumber();

    [GeneratedRegex($"^({About})$", Options, 200)]
    private static partial Regex Around();

    [GeneratedRegex($"^({Over}|ü)$", Options, 200)]
    private static partial Regex Above();
}
