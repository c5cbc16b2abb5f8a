namespace RoxMind.Grains.Analysis.Pace;

/// <summary>How a forecast uses an earlier race of the athlete.</summary>
/// <param name="Weight">
/// How far the forecast moves toward the level of the earlier race, as a share of the difference; 0 to 1.
/// </param>
/// <param name="Gain">Usual change of level from one race to the next, as a log ratio; negative is faster.</param>
internal sealed record PreviousUse(double Weight, double Gain)
{
    /// <summary>An earlier race changes nothing.</summary>
    public static PreviousUse None { get; } = new(0, 0);
}
