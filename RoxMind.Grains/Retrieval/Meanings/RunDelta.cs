namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>How much slower a run may be than another.</summary>
/// <param name="From">The run that is compared with.</param>
/// <param name="To">The run that is compared.</param>
/// <param name="LteS">At most so many seconds more.</param>
public sealed record RunDelta(TimedPart From, TimedPart To, int LteS);
