namespace RoxMind.Grains.Analysis.Pace;

/// <summary>How a forecast uses an earlier race of the athlete.</summary>
/// <param name="Weight">
/// How far the forecast moves toward the level of the earlier race, as a share of the difference; 0 to 1.
/// </param>
/// <param name="Gain">Usual change of level from one race to the next, as a log ratio; negative is faster.</param>
internal sealed record PreviousUse(double Weight, double Gain)
{
    /// <summary>Months after which an earlier race says half of what one of last year does.</summary>
    private const double HalfLife = 36;

    private const double LastYear = 12;

    /// <summary>
    /// The weight of a race that was so long ago. A year changes little; the athletes measured raced twice within two years,
    /// and what is older fades.
    /// </summary>
    /// <param name="months">Months since; null when unknown.</param>
    public double WeightAfter(double? months) =>
        months > LastYear ? Weight * Math.Pow(0.5, (months.Value - LastYear) / HalfLife) : Weight;

    /// <summary>An earlier race changes nothing.</summary>
    public static PreviousUse None { get; } = new(0, 0);
}
