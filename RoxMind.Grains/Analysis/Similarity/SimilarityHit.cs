namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>A race that was found.</summary>
/// <param name="Block">Position of its columns among those searched.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Distance">Its distance in units of natural noise.</param>
public readonly record struct SimilarityHit(int Block, int Row, double Distance);
