namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Between what percentiles of the athletes of its standard a time lies; 100 is the fastest.</summary>
/// <param name="Part">The time of what.</param>
/// <param name="Min">The lowest, 0 to 100.</param>
/// <param name="Max">The highest, 0 to 100.</param>
public sealed record PercentileBand(TimedPart Part, double Min, double Max);
