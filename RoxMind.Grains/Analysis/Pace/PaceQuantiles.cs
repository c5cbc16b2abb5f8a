namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// Quantiles of the log ratio of truth to what the models forecast, in spreads; those below are not above 0, those above not below.
/// </summary>
/// <param name="Low95">2.5 %.</param>
/// <param name="Low80">10 %.</param>
/// <param name="High80">90 %.</param>
/// <param name="High95">97.5 %.</param>
/// <param name="Median">50 %: the models forecast the mean, which few slow races draw upward.</param>
internal sealed record PaceQuantiles(double Low95, double Low80, double High80, double High95, double Median = 0)
{
    /// <summary>Where nothing was measured.</summary>
    public static PaceQuantiles None { get; } = new(0, 0, 0, 0);

    /// <summary>Between these and others.</summary>
    /// <param name="other">The others.</param>
    /// <param name="share">0 for these, 1 for the others.</param>
    public PaceQuantiles Toward(PaceQuantiles other, double share)
    {
        return new PaceQuantiles(
            Between(Low95, other.Low95),
            Between(Low80, other.Low80),
            Between(High80, other.High80),
            Between(High95, other.High95),
            Between(Median, other.Median)
        );

        double Between(double one, double two) => one + (share * (two - one));
    }
}
