namespace RoxMind.Grains.Events.Log;

/// <summary>How long an event's log is.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Head">Number of the log's last entry.</param>
public readonly record struct EventHead(string EventId, long Head);
