namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>How often something was so.</summary>
/// <param name="Count">Of how many.</param>
/// <param name="Share">The share, 0 to 1; 0 of none.</param>
internal sealed record ShareScore(int Count, double Share)
{
    /// <summary>The share of what holds among all.</summary>
    public static ShareScore Of(IReadOnlyCollection<bool> holds) =>
        new(holds.Count, holds.Count == 0 ? 0 : Math.Round((double)holds.Count(one => one) / holds.Count, 4));
}
