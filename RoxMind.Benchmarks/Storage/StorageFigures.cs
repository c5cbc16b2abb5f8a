namespace RoxMind.Benchmarks.Storage;

/// <summary>What one storage did.</summary>
/// <param name="UpdatesPerS">Acknowledged state updates a second.</param>
/// <param name="P99Ms">99 % of the updates were acknowledged within this, milliseconds.</param>
/// <param name="MaxMs">The slowest update, milliseconds: callers that were starved show here first.</param>
/// <param name="Failed">Updates that ended in an error.</param>
internal sealed record StorageFigures(double UpdatesPerS, double P99Ms, double MaxMs, int Failed);
