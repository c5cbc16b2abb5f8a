using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Checker;

/// <summary>Finds of which parts of a race a text speaks.</summary>
internal static class PartMentions
{
    /// <summary>Where a text first speaks of a part of the race; -1 when it does not.</summary>
    public static int First(string text, RacePart part) =>
        FeedbackPatterns.SegmentName().Matches(text).FirstOrDefault(match => PartOf(match) == part)?.Index ?? -1;

    /// <summary>What a match of <see cref="FeedbackPatterns.SegmentName"/> speaks of.</summary>
    public static RacePart PartOf(Match match)
    {
        if (match.Groups["group"] is { Success: true } group)
        {
            var kind =
                group.ValueSpan.Equals("running", StringComparison.OrdinalIgnoreCase) ? SegmentKind.Run
                : group.ValueSpan.EndsWith("stations", StringComparison.OrdinalIgnoreCase) ? SegmentKind.Station
                : SegmentKind.Roxzone;
            return new RacePart(null, kind);
        }

        if (match.Groups["number"] is { Success: true } number)
        {
            var first = match.ValueSpan[..3].Equals("run", StringComparison.OrdinalIgnoreCase)
                ? Segment.Run1
                : Segment.Roxzone1;
            return new RacePart(first + (3 * (int.Parse(number.ValueSpan) - 1)), null);
        }

        var name = match.Value;
        var station = RaceFormat.Stations.First(station =>
            name.StartsWith(RaceFormat.DisplayName(station), StringComparison.OrdinalIgnoreCase)
        );
        return new RacePart(station, null);
    }
}
