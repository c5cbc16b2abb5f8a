using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.Log;

/// <summary>A fact on its way into an event's log.</summary>
/// <param name="Key">Idempotency key, unique within the event for ever: the same fact sent again has the same key.</param>
/// <param name="Fact">The fact.</param>
public sealed record LogDraft(string Key, EventFact Fact);
