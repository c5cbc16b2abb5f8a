using CsCheck;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Analysis;

/// <summary>Generators of races.</summary>
internal static class RaceGen
{
    private static readonly int[] Median =
    [
        .. RaceFormat.Segments.Select(segment => SyntheticCohort.OpenMen.MedianRace.Splits[segment]!.Value),
    ];

    /// <summary>Complete splits from half to three times the median, each on its own: also races nobody would run.</summary>
    public static Gen<Splits> Splits { get; } =
        Gen.Double[0.5, 3]
            .Array[RaceFormat.SegmentCount]
            .Select(factors => new Splits([.. factors.Select((factor, i) => (int)(factor * Median[i]))]));

    /// <summary>Any segment.</summary>
    public static Gen<Segment> Segment { get; } = Gen.Int[0, RaceFormat.SegmentCount - 1].Select(i => (Segment)i);

    /// <summary>Splits with any number missing.</summary>
    public static Gen<Splits> PartialSplits { get; } =
        Gen.Select(Splits, Segment.Array[1, 30])
            .Select((splits, missing) => missing.Aggregate(splits, (race, segment) => race.With(segment, 0)));
}
