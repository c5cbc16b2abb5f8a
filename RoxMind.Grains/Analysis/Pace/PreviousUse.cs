namespace RoxMind.Grains.Analysis.Pace;

/// <summary>How a forecast uses an earlier race of the athlete.</summary>
/// <param name="Weight">
/// How far the forecast moves toward the level of the earlier race, as a share of the difference; 0 to 1.
/// </param>
/// <param name="Gain">Usual change of level from one race to the next, as a log ratio; negative is faster.</param>
/// <param name="MostDrawn">
/// Before the start, what age and gender say draws no forecast further than this from the earlier race, log: who is far from the usual
/// was so for a reason that is still there.
/// </param>
internal sealed record PreviousUse(double Weight, double Gain, double MostDrawn = 0.02)
{
    /// <summary>Months after which an earlier race says half of what one of last year does.</summary>
    private const double HalfLife = 36;

    private const double LastYear = 12;

    /// <summary><see cref="MostDrawn"/> where neither course is known: there a repeated finish is what to expect.</summary>
    private const double MostDrawnUnknown = 0.016;

    /// <summary>
    /// Usual change from one race to the next where neither course is known: athletes get faster by 10 to 18 s a race. The measured
    /// gain is beside known courses, and takes what those have in common with it.
    /// </summary>
    private const double UsualGain = -0.003;

    /// <summary>How far a forecast of a race moves toward the earlier one.</summary>
    /// <param name="race">The race, with an earlier one.</param>
    /// <param name="segmentsDone">How much of it is known.</param>
    /// <param name="finishLevel">The level that the forecast has without it.</param>
    public double Move(PaceProgress race, int segmentsDone, double finishLevel)
    {
        var isUnknown = segmentsDone == 0 && race is { IsCourseSettled: false, IsPreviousCourseKnown: false };
        var gap = race.PreviousLevel!.Value + (isUnknown ? UsualGain : Gain) - finishLevel;
        return FadeAfter(race.PreviousMonths) * Move(gap, segmentsDone, isUnknown ? MostDrawnUnknown : MostDrawn);
    }

    /// <summary>How far a forecast moves toward a recent race beside known courses.</summary>
    /// <param name="gap">How far the earlier race is from it, log.</param>
    /// <param name="segmentsDone">How much of the new race is known.</param>
    public double Move(double gap, int segmentsDone) => Move(gap, segmentsDone, MostDrawn);

    private double Move(double gap, int segmentsDone, double mostDrawn)
    {
        var drawn = (1 - Weight) * gap;
        return gap - (segmentsDone == 0 ? Math.Clamp(drawn, -mostDrawn, mostDrawn) : drawn);
    }

    /// <summary>
    /// What a race that was so long ago still says, over what a recent one does. A year changes little; the athletes measured raced
    /// twice within two years, and what is older fades.
    /// </summary>
    public static double FadeAfter(double? months) =>
        months > LastYear ? Math.Pow(0.5, (months.Value - LastYear) / HalfLife) : 1;

    /// <summary>An earlier race changes nothing.</summary>
    public static PreviousUse None { get; } = new(0, 0);
}
