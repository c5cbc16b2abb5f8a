namespace RoxMind.Grains.Analysis.Norms;

/// <summary>
/// What athletes do at their next race, by level: the log ratio of a finish to the usual one of its standard, its course's effect taken
/// off. Half of all next races are between the two quartiles.
/// </summary>
/// <param name="Slope">How much of a level is there again.</param>
/// <param name="Change">Usual level of the next race where this one was usual; negative is faster.</param>
/// <param name="Fast">First quartile about that, negative.</param>
/// <param name="Slow">Third quartile about that, positive.</param>
[GenerateSerializer]
[Immutable]
[Alias("next-race-norm")]
public sealed record NextRaceNorm(
    [property: Id(0)] double Slope,
    [property: Id(1)] double Change,
    [property: Id(2)] double Fast,
    [property: Id(3)] double Slow
)
{
    /// <summary>The level of the next race.</summary>
    /// <param name="level">The level of the latest race.</param>
    /// <param name="before">That of the race before it; null without one.</param>
    /// <remarks>
    /// Races vary about a level of the athlete's own, and the slope is the share of their variance that these levels have. Of two races each
    /// then counts slope / (1 + slope), so whoever does twice the same is expected closer to it again.
    /// </remarks>
    public double Next(double level, double? before = null) =>
        (before is { } earlier ? Slope / (1 + Slope) * (level + earlier) : Slope * level) + Change;
}
