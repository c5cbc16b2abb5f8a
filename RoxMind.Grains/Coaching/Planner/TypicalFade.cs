using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Coaching.Planner;

/// <summary>How much most athletes slow down from runs 2-4 to runs 5-7, measured on finishers of the open division.</summary>
/// <param name="P10Pct">One in ten fades less, percent.</param>
/// <param name="P90Pct">One in ten fades more, percent.</param>
internal readonly record struct TypicalFade(double P10Pct, double P90Pct)
{
    private static readonly TypicalFade Women = new(-1.8, 9.9);
    private static readonly TypicalFade Others = new(-2.0, 11.6);

    /// <summary>The range for a gender category; mixed teams are measured against the wider one of men.</summary>
    public static TypicalFade Of(Gender gender) => gender == Gender.Female ? Women : Others;

    /// <summary>Whether a fade is rare enough to be spoken about.</summary>
    public bool IsRare(double fadePct) => fadePct < P10Pct || fadePct > P90Pct;
}
