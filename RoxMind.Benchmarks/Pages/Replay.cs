namespace RoxMind.Benchmarks.Pages;

/// <summary>What a replay that pages watched came to.</summary>
/// <param name="P50Ms">How late a split was with a page after it had been accepted: the median, ms.</param>
/// <param name="P99Ms">99 % were no later, ms.</param>
/// <param name="ProcessorS">Processor time of the service, s.</param>
/// <param name="Pace">Splits a second that were taken.</param>
/// <param name="Queries">Queries that the pages asked.</param>
/// <param name="Faults">Entries that were left out or came again.</param>
internal sealed record Replay(double P50Ms, double P99Ms, double ProcessorS, double Pace, long Queries, long Faults);
