namespace RoxMind.Grains.Events.Log;

/// <summary>How far a follower has come in an event's log.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Position">Number of the last entry that the follower is done with, 0 when it has seen none.</param>
/// <param name="Head">Number of the log's last entry.</param>
public readonly record struct FollowerPosition(string EventId, long Position, long Head);
