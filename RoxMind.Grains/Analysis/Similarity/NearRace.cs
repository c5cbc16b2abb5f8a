namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>A race that fulfils every condition.</summary>
/// <param name="Block">Position of its columns among those searched.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Square">The square of its distance.</param>
/// <param name="TotalS">Its finish, seconds.</param>
/// <param name="AthleteId">Whose race it is.</param>
internal readonly record struct NearRace(int Block, int Row, float Square, int TotalS, string AthleteId)
{
    /// <summary>Whether it comes before another one.</summary>
    public bool IsBefore(NearRace other) =>
        Square.CompareTo(other.Square) is var order and not 0 ? order < 0
        : TotalS.CompareTo(other.TotalS) is var byTotal and not 0 ? byTotal < 0
        : string.CompareOrdinal(AthleteId, other.AthleteId) < 0;
}
