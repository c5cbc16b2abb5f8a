using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Squads;

/// <summary>What a coach wants to know of several athletes together, from the latest explained race of each.</summary>
/// <param name="Analyzed">Athletes with an explained race: everything else is about them.</param>
/// <param name="Segments">The 23 segments in course order.</param>
/// <param name="CommonWeaknesses">
/// Up to five segments or groups that at least two athletes (of a squad of one: the one) have among their priorities, most frequent first.
/// </param>
public sealed record SquadSummary(
    int Analyzed,
    ImmutableArray<SquadSegment> Segments,
    ImmutableArray<SquadWeakness> CommonWeaknesses
)
{
    private const int MostWeaknesses = 5;

    /// <summary>Sums up analyses, one an athlete.</summary>
    public static SquadSummary Of(IReadOnlyList<RaceAnalysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        return new SquadSummary(
            analyses.Count,
            [.. RaceFormat.Segments.Select(segment => Read(analyses, segment))],
            Weaknesses(analyses)
        );
    }

    private static SquadSegment Read(IReadOnlyList<RaceAnalysis> analyses, Segment segment)
    {
        var read = analyses.Select(analysis => analysis.Segments[(int)segment]).ToList();
        return new SquadSegment(
            segment,
            read.Count(known => known.TimeS is not null),
            Median(read.Select(known => known.Z)),
            Median(read.Select(known => known.ZContext)),
            Seconds(Median(read.Select(known => (double?)known.GapS)))
        );
    }

    private static ImmutableArray<SquadWeakness> Weaknesses(IReadOnlyList<RaceAnalysis> analyses) =>
        [
            .. analyses
                .SelectMany(analysis => analysis.Priorities)
                .GroupBy(priority => priority.Part())
                .Where(group => group.Count() >= Math.Min(2, analyses.Count))
                .Select(group => new SquadWeakness(
                    group.Key.Segment,
                    group.Count(),
                    Seconds(Median(group.Select(priority => (double?)priority.GapS))) ?? 0,
                    Seconds(Median(group.Select(priority => (double?)priority.RealisticStepS))) ?? 0,
                    group.Key.Group
                ))
                .OrderByDescending(weakness => weakness.Athletes)
                .ThenByDescending(weakness => weakness.MedianGapS)
                .ThenBy(weakness => weakness.Segment)
                .ThenBy(weakness => weakness.Group)
                .Take(MostWeaknesses),
        ];

    private static int? Seconds(double? value) => value is { } known ? (int)Math.Round(known) : null;

    private static double? Median(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().Order().ToList();
        return known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }
}
