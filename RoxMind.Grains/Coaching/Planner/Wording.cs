using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>Renders the single facts of an analysis as they stand in a sentence.</summary>
internal static class Wording
{
    private const int LongestEventName = 60;
    private const int MostEventWords = 6;

    /// <summary>A segment with its article: <c>the sled push</c>, <c>run 4</c>.</summary>
    public static string The(Segment segment) =>
        RaceFormat.Kind(segment) == SegmentKind.Station
            ? $"the {RaceFormat.DisplayName(segment)}"
            : RaceFormat.DisplayName(segment);

    /// <summary>A part of a race with its article: <c>run 4</c>, <c>running as a whole</c>, <c>the stations as a whole</c>.</summary>
    public static string The(RacePart part) =>
        part.Segment is { } segment ? The(segment)
        : part.Group == SegmentKind.Run ? $"{part.DisplayName} as a whole"
        : $"the {part.DisplayName} as a whole";

    /// <summary>The size of a duration, whatever its sign.</summary>
    public static string Size(int seconds) => RaceTime.Format(Math.Abs(seconds));

    /// <summary>
    /// The share of a field that is behind, such as <c>62 %</c>: a 1st percentile could be read as first or last. Nobody is ahead of
    /// 100 % of a group they belong to.
    /// </summary>
    public static string Behind(double percentile) => $"{Math.Clamp((int)Math.Round(percentile), 1, 99)} %";

    /// <summary>A share in percent with one decimal, whatever its sign.</summary>
    public static string Share(double percent) => $"{Math.Abs(percent):0.0} %";

    /// <summary>A head count with its noun: <c>1 finisher</c>, <c>1,204 finishers</c>.</summary>
    public static string Finishers(int count) => count == 1 ? "1 finisher" : $"{count:N0} finishers";

    /// <summary>The event's published name; null when it is too long or too odd to stand in a sentence.</summary>
    public static string? Event(RaceResult race)
    {
        var name = race.EventName.Trim();
        return
            name.Length is > 0 and <= LongestEventName
            && name.Count(' ') < MostEventWords
            && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or ',' or '\'' or '&' or '/')
            && name.Any(char.IsLetter)
            ? name
            : null;
    }

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>Items in a row: <c>a, b and c</c>.</summary>
    public static string Row(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>Whether the race has a flag.</summary>
    public static bool Has(this RaceAnalysis analysis, QualityFlag flag) => analysis.Flags.Contains(flag);
}
