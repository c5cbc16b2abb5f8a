using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>What a search found.</summary>
/// <param name="TolerancePct">How far the finish may differ, percent.</param>
/// <param name="Considered">How many races fulfil every condition.</param>
/// <param name="Nearest">The nearest race of each athlete, nearest first.</param>
public sealed record SimilarityHits(int TolerancePct, int Considered, ImmutableArray<SimilarityHit> Nearest);
