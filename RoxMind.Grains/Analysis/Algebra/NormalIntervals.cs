namespace RoxMind.Grains.Analysis.Algebra;

/// <summary>Half the widths of intervals of a normal distribution, in standard deviations.</summary>
internal static class NormalIntervals
{
    /// <summary>Of the middle 80 %.</summary>
    public const double EightyPercent = 1.2816;

    /// <summary>Of the middle 95 %.</summary>
    public const double NinetyFivePercent = 1.96;
}
