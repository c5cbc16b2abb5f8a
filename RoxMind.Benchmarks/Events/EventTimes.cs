namespace RoxMind.Benchmarks.Events;

/// <summary>How long an event took, seconds from its first result on.</summary>
/// <param name="AcknowledgedS">All results are on disk.</param>
/// <param name="AnalyzedS">All have been analysed once.</param>
/// <param name="SettledS">The event is closed, and all analyses are by its final course.</param>
/// <param name="ProcessorS">Processor time until then.</param>
/// <param name="ArithmeticS">The analyses alone.</param>
/// <param name="StopS">Stopping the service afterwards.</param>
internal sealed record EventTimes(
    double AcknowledgedS,
    double AnalyzedS,
    double SettledS,
    double ProcessorS,
    double ArithmeticS = 0,
    double StopS = 0
);
