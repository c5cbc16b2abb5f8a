namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>A time that somebody could have.</summary>
/// <param name="Part">The time of what.</param>
/// <param name="TimeS">Seconds.</param>
public sealed record TimedValue(TimedPart Part, int TimeS);
