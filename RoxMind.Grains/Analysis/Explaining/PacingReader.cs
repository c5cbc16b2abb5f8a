using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Reads how a race unfolded.</summary>
internal static class PacingReader
{
    /// <summary>The fade and the walk of a finished race.</summary>
    /// <param name="race">The race.</param>
    /// <param name="believed">Its splits, as far as they are believed.</param>
    /// <param name="forecasts">Forecasts from before the start on, one a segment.</param>
    public static Pacing Read(RaceResult race, Splits believed, ImmutableArray<PaceStep> forecasts) =>
        new(FadePct(believed), Walk(race, forecasts));

    /// <summary>Mean of runs 5 to 7 over mean of runs 2 to 4, less 1, in percent; null when one is missing.</summary>
    public static double? FadePct(Splits splits)
    {
        var early = Sum(splits, Segment.Run2, Segment.Run3, Segment.Run4);
        var late = Sum(splits, Segment.Run5, Segment.Run6, Segment.Run7);
        return early is { } first && late is { } second ? 100.0 * (second - first) / first : null;
    }

    /// <summary>
    /// The forecasts up to the first missing split, transitions that are known together aside. After the last segment there is
    /// nothing left to forecast: that step is what was raced, so the differences add up to actual minus expected.
    /// </summary>
    private static ImmutableArray<PaceStep> Walk(RaceResult race, ImmutableArray<PaceStep> forecasts)
    {
        var firstMissing = race.IsComplete ? -1 : race.Splits.Raw.IndexOf((ushort)0);
        if (firstMissing >= 0)
        {
            return forecasts[..Math.Min(forecasts.Length, firstMissing + 1)];
        }

        if (forecasts.Length <= 1)
        {
            return forecasts;
        }

        var finish = new PaceStep(
            RaceFormat.SegmentCount,
            race.RacedS,
            race.RacedS,
            race.RacedS,
            race.RacedS,
            race.RacedS
        );
        return [.. forecasts.AsSpan()[..Math.Min(forecasts.Length, RaceFormat.SegmentCount)], finish];
    }

    private static int? Sum(Splits splits, Segment first, Segment second, Segment third) =>
        splits[first] + splits[second] + splits[third];
}
