using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>What is looked for.</summary>
/// <param name="AthleteId">Races of this athlete are left out.</param>
/// <param name="TotalS">Finish to be near to, seconds.</param>
/// <param name="Splits">Splits to be alike.</param>
/// <param name="BetterAt">Segments in which a match has to be at least 10 % faster.</param>
/// <param name="Noise">Natural noise of the 23 segments, fractions.</param>
/// <param name="Take">At most so many matches.</param>
public sealed record SimilarityProbe(
    string AthleteId,
    int TotalS,
    Splits Splits,
    ImmutableArray<Segment> BetterAt,
    ImmutableArray<double> Noise,
    int Take
)
{
    /// <summary>The slowest time that is better in a segment, seconds; the probe has to have that split.</summary>
    public int SlowestBetterS(Segment segment) => Splits.Raw[(int)segment] * 9 / 10;

    /// <summary>The totals that are near enough, whole seconds within ±p % of T: from ⌈T(100−p)/100⌉ to ⌊T(100+p)/100⌋.</summary>
    /// <param name="totalS">T.</param>
    /// <param name="tolerancePct">p.</param>
    public static (int FirstS, int LastS) TotalsNear(int totalS, int tolerancePct) =>
        ((int)((((long)totalS * (100 - tolerancePct)) + 99) / 100), (int)((long)totalS * (100 + tolerancePct) / 100));
}
