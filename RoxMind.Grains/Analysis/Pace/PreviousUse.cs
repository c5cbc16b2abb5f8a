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
    /// Before the start, what age and gender say draws no forecast further than this from the earlier race, log: who is far from the
    /// usual was so for a reason that is still there.
    /// </summary>
    private const double MostDrawn = 0.02;

    /// <summary>How far a forecast moves toward the earlier race.</summary>
    /// <param name="gap">How far the earlier race is from it, log.</param>
    /// <param name="months">Months since; null when unknown.</param>
    /// <param name="segmentsDone">How much of the new race is known.</param>
    public double Move(double gap, double? months, int segmentsDone)
    {
        var drawn = (1 - Weight) * gap;
        return FadeAfter(months) * (gap - (segmentsDone == 0 ? Math.Clamp(drawn, -MostDrawn, MostDrawn) : drawn));
    }

    /// <summary>
    /// What a race that was so long ago still says, over what a recent one does. A year changes little; the athletes measured raced
    /// twice within two years, and what is older fades.
    /// </summary>
    private static double FadeAfter(double? months) =>
        months > LastYear ? Math.Pow(0.5, (months.Value - LastYear) / HalfLife) : 1;

    /// <summary>An earlier race changes nothing.</summary>
    public static PreviousUse None { get; } = new(0, 0);
}
