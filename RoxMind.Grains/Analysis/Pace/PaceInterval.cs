using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// How far the time to come strays from its forecast: quantiles of the log ratio of the two on events held out from training
/// (split conformal prediction, grouped by event), in units of the spread that the base forecast expects. That spread shrinks
/// as the event becomes known, and with it the interval.
/// </summary>
/// <param name="SpreadBase">Mean absolute log ratio of a median athlete, in the base forecast's standard deviations.</param>
/// <param name="SpreadSlope">Change of that for each unit of log level above (slower than) the median.</param>
/// <param name="Unknown">The quantiles when nothing is known of the event.</param>
/// <param name="Known">The quantiles when the event is known.</param>
/// <param name="AgeUnknownFactor">Widening where the age is unknown, 1 or more.</param>
/// <param name="PreviousFactor">Change of the width where an earlier race is known, 1 or less.</param>
/// <param name="StandardFactors">Change of the width by key of the standard.</param>
/// <param name="GapFactor">Change of the width where a segment behind the athlete was not measured.</param>
/// <param name="PreviousSlope">
/// Change of the log width for each unit of log level where an earlier race is known: it tells as much of slow athletes as of fast ones.
/// </param>
internal sealed record PaceInterval(
    double SpreadBase,
    double SpreadSlope,
    PaceQuantiles Unknown,
    PaceQuantiles Known,
    double AgeUnknownFactor,
    double PreviousFactor,
    ImmutableSortedDictionary<string, double> StandardFactors,
    double GapFactor = 1,
    double PreviousSlope = 0
)
{
    /// <summary>Before anything is measured.</summary>
    public static PaceInterval None { get; } =
        new(0, 0, PaceQuantiles.None, PaceQuantiles.None, 1, 1, ImmutableSortedDictionary<string, double>.Empty);

    /// <summary>An earlier race never narrows the interval to less than this.</summary>
    public const double LeastPreviousFactor = 0.4;

    /// <summary>A level further from the usual changes no width.</summary>
    private const double MostLevel = 0.4;

    /// <summary>The quantiles for an event that is as open as given.</summary>
    /// <param name="openness">See <see cref="PaceProgress.Openness"/>.</param>
    public PaceQuantiles Quantiles(double openness) => Known.Toward(Unknown, openness);

    /// <summary>Change of the width at a level where an earlier race is known, beside <see cref="PreviousFactor"/>.</summary>
    public double PreviousTilt(double level) => Math.Exp(PreviousSlope * Math.Clamp(level, -MostLevel, MostLevel));

    /// <summary>The spread at a level: never less than half nor more than three times that of the median athlete.</summary>
    /// <param name="level">Log ratio of the forecast of the time to come to the usual one.</param>
    public double Spread(double level) =>
        Math.Clamp(SpreadBase + (SpreadSlope * level), 0.5 * SpreadBase, 3 * SpreadBase);

    /// <summary>The spread for a race: by its event, its level, its standard, and by what is known of the athlete.</summary>
    /// <param name="race">The race.</param>
    /// <param name="segmentsDone">The checkpoint.</param>
    /// <param name="level">Log ratio of the forecast of the time to come to the usual one.</param>
    public double Spread(PaceProgress race, int segmentsDone, double level) =>
        race.Spread(segmentsDone)
        * Spread(level)
        * StandardFactors.GetValueOrDefault(race.StandardKey, 1)
        * (race.HasGap(segmentsDone) ? GapFactor : 1)
        * (
            race.PreviousLevel is not null ? PreviousFactor * PreviousTilt(level)
            : race.AgeGroup.IsKnown ? 1
            : AgeUnknownFactor
        );
}
