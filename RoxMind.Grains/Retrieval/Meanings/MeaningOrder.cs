namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>What answers are ordered by.</summary>
/// <param name="By">The time of what.</param>
/// <param name="IsDescending">Whether the longest time comes first.</param>
public sealed record MeaningOrder(TimedPart By, bool IsDescending);
