using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;

namespace RoxMind.Training.Cohorts;

/// <summary>Cuts statistics to the digits that carry meaning; the rest would only fill the bundle.</summary>
internal static class Rounding
{
    /// <summary>Times to a tenth of a second.</summary>
    public static NormTable Round(NormTable table) =>
        table with
        {
            Segments = [.. table.Segments.Select(Round)],
            Total = Round(table.Total),
        };

    /// <summary>Values to a number of decimals.</summary>
    public static ImmutableArray<double> Round(ImmutableArray<double> values, int decimals) =>
        [.. values.Select(value => Math.Round(value, decimals))];

    /// <summary>Centres of clusters to four decimals.</summary>
    public static ImmutableArray<ImmutableArray<double>> Round(float[][] centres) =>
        [.. centres.Select(centre => centre.Select(value => Math.Round((double)value, 4)).ToImmutableArray())];

    /// <summary>A distribution to a tenth of a second.</summary>
    public static Distribution Round(Distribution distribution) =>
        distribution with
        {
            MeanS = Math.Round(distribution.MeanS, 2),
            SdS = Math.Max(Math.Round(distribution.SdS, 2), 0.01),
            QuantilesS = Round(distribution.QuantilesS, 1),
        };
}
