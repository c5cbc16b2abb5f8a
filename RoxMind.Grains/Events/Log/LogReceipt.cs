namespace RoxMind.Grains.Events.Log;

/// <summary>What became of a draft.</summary>
/// <param name="Seq">The entry's sequence number: of this append, or of the earlier one with the same key.</param>
/// <param name="IsNew">False when an entry with the same key was there already; nothing was written then.</param>
/// <param name="At">When that entry was committed.</param>
public readonly record struct LogReceipt(long Seq, bool IsNew, DateTimeOffset At);
