using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>How one quantity (a segment's or the finish time) is distributed among finishers, in seconds.</summary>
/// <param name="Count">How many finishers.</param>
/// <param name="MeanS">Mean, seconds.</param>
/// <param name="SdS">Standard deviation, seconds; positive.</param>
/// <param name="MinS">Fastest, seconds.</param>
/// <param name="MaxS">Slowest, seconds.</param>
/// <param name="QuantilesS">The 101 quantiles from 0 % to 100 %, seconds, rising.</param>
[GenerateSerializer]
[Immutable]
[Alias("distribution")]
public sealed record Distribution(
    [property: Id(0)] int Count,
    [property: Id(1)] double MeanS,
    [property: Id(2)] double SdS,
    [property: Id(3)] double MinS,
    [property: Id(4)] double MaxS,
    [property: Id(5)] ImmutableArray<double> QuantilesS
);
