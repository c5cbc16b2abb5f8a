using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// How far the time to come strays from its forecast: quantiles of the log ratio of the two on events held out from training
/// (split conformal prediction, grouped by event), in units of a spread that grows with the athlete's level.
/// </summary>
/// <param name="SpreadBase">Spread of a median athlete: mean absolute log ratio.</param>
/// <param name="SpreadSlope">Change of the spread for each unit of log level above (slower than) the median.</param>
/// <param name="Low95">2.5 % quantile, in spreads; not above <paramref name="Low80"/>.</param>
/// <param name="Low80">10 % quantile, in spreads; not above 0.</param>
/// <param name="High80">90 % quantile, in spreads; not below 0.</param>
/// <param name="High95">97.5 % quantile, in spreads; not below <paramref name="High80"/>.</param>
/// <param name="AgeUnknownFactor">Widening where the age is unknown, 1 or more.</param>
/// <param name="PreviousFactor">Change of the width where an earlier race is known, 1 or less.</param>
/// <param name="StandardFactors">Change of the width by key of the standard: teams stray less than singles.</param>
internal sealed record PaceInterval(
    double SpreadBase,
    double SpreadSlope,
    double Low95,
    double Low80,
    double High80,
    double High95,
    double AgeUnknownFactor,
    double PreviousFactor,
    ImmutableSortedDictionary<string, double> StandardFactors
)
{
    /// <summary>The spread at a level: never less than half nor more than three times that of the median athlete.</summary>
    /// <param name="level">Log ratio of the forecast of the time to come to the standard's median.</param>
    public double Spread(double level) =>
        Math.Clamp(SpreadBase + (SpreadSlope * level), 0.5 * SpreadBase, 3 * SpreadBase);

    /// <summary>The spread for a race: by its level, its standard, and by what is known of the athlete.</summary>
    /// <param name="race">The race.</param>
    /// <param name="level">Log ratio of the forecast of the time to come to the standard's median.</param>
    public double Spread(PaceProgress race, double level) =>
        Spread(level)
        * StandardFactors.GetValueOrDefault(race.StandardKey, 1)
        * (
            race.PreviousLevel is not null ? PreviousFactor
            : race.AgeGroup.IsKnown ? 1
            : AgeUnknownFactor
        );
}
