namespace RoxMind.Grains.Analysis.Pace;

/// <summary>Quantiles of the log ratio of truth to forecast, in spreads; those below are not above 0, those above not below.</summary>
/// <param name="Low95">2.5 %.</param>
/// <param name="Low80">10 %.</param>
/// <param name="High80">90 %.</param>
/// <param name="High95">97.5 %.</param>
internal sealed record PaceQuantiles(double Low95, double Low80, double High80, double High95)
{
    /// <summary>Between these and others.</summary>
    /// <param name="other">The others.</param>
    /// <param name="share">0 for these, 1 for the others.</param>
    public PaceQuantiles Toward(PaceQuantiles other, double share) =>
        new(
            Low95 + (share * (other.Low95 - Low95)),
            Low80 + (share * (other.Low80 - Low80)),
            High80 + (share * (other.High80 - High80)),
            High95 + (share * (other.High95 - High95))
        );
}
