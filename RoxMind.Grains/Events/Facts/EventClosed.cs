namespace RoxMind.Grains.Events.Facts;

/// <summary>The organiser declared the event's results complete.</summary>
/// <param name="Finishers">Results recorded by then.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-closed")]
public sealed record EventClosed([property: Id(0)] int Finishers) : EventFact;
