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
);
