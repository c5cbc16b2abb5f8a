namespace RoxMind.Grains.Events.Facts;

/// <summary>The organiser declared the event's results complete.</summary>
/// <param name="Finishers">Results recorded by then.</param>
/// <param name="IsFinal">
/// Whether all analyses are brought to the final course; false where an earlier version wrote the fact, and they stay as they are.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("event-closed")]
public sealed record EventClosed([property: Id(0)] int Finishers, [property: Id(1)] bool IsFinal = false) : EventFact;
