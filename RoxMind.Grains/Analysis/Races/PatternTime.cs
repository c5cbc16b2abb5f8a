namespace RoxMind.Grains.Analysis.Races;

/// <summary>How long a pattern may look at one text.</summary>
/// <remarks>
/// The patterns are simple and the texts short: microseconds. But the bound is one of the clock, and on a machine that is busy or was
/// suspended a short one runs out in the middle of nothing. It only keeps a mistake in a pattern from standing for ever.
/// </remarks>
internal static class PatternTime
{
    /// <summary>The bound, milliseconds.</summary>
    public const int MostMs = 30_000;
}
