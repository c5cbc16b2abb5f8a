namespace RoxMind.Grains.Events.Log;

/// <summary>How far an event's log has come.</summary>
/// <param name="Head">Sequence number of the last committed entry, 0 when the log is empty.</param>
/// <param name="Projected">Every result up to here has reached its athlete and was analysed.</param>
public readonly record struct LogPosition(long Head, long Projected);
