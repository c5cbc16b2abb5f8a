using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Questions.Rules;

/// <summary>What the times of a question are in seconds: which unit the parts of a clock time have depends on what is timed.</summary>
internal static class Times
{
    private const int Minute = 60;
    private const int Hour = 3600;
    private const int MostHours = 9;
    private const int MostHoursOfSum = 2;
    private const int LongestSegmentS = 1500;
    private const int LongestRoxzoneS = 900;
    private const int AroundPct = 3;

    /// <summary>Seconds of a time of a part.</summary>
    public static int Seconds(Token token, TimedPart part) =>
        token.Kind switch
        {
            TokenKind.Clock when token.Third is { } third => (token.Number * Hour) + (token.Second * Minute) + third,
            TokenKind.Clock when IsHours(token.Number, part) => (token.Number * Hour) + (token.Second * Minute),
            TokenKind.Clock => (token.Number * Minute) + token.Second,
            TokenKind.Number => token.Number * Minute,
            _ => token.Number,
        };

    /// <summary>Whether somebody could need so long for a part.</summary>
    public static bool IsPlausible(int seconds, TimedPart part) =>
        !part.IsSegment
            ? seconds >= Minute
            : seconds
                <= (
                    part.Segment.ToString().StartsWith("Rox", StringComparison.Ordinal)
                        ? LongestRoxzoneS
                        : LongestSegmentS
                );

    /// <summary>The bounds that a word of comparison and a time make; around a time it is 3 % to either side.</summary>
    public static TimeBounds Bounds(Token comparison, int seconds) =>
        comparison.Kind switch
        {
            '<' => new TimeBounds(Lt: seconds),
            '>' => new TimeBounds(Gt: seconds),
            'l' => new TimeBounds(Lte: seconds),
            'g' => new TimeBounds(Gte: seconds),
            _ => new TimeBounds(Lte: seconds * (100 + AroundPct) / 100, Gte: seconds * (100 - AroundPct) / 100),
        };

    private static bool IsHours(int first, TimedPart part) =>
        part == TimedPart.TotalTime
            ? first <= MostHours
            : !part.IsSegment && part != TimedPart.RoxzoneTime && first <= MostHoursOfSum;
}
