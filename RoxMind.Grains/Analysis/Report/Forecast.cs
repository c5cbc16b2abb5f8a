namespace RoxMind.Grains.Analysis.Report;

/// <summary>
/// The finish that could be forecast before the start: from the athlete alone, when nothing of the event's results was known.
/// </summary>
/// <param name="ExpectedS">Forecast finish time, seconds.</param>
/// <param name="P10S">Lower end of the 80 % interval, seconds: one in ten finishes faster.</param>
/// <param name="P90S">Upper end of the 80 % interval, seconds: one in ten finishes slower.</param>
/// <param name="ResidualS">Actual minus forecast, seconds; positive is slower than forecast.</param>
[GenerateSerializer]
[Immutable]
[Alias("forecast")]
public sealed record Forecast(
    [property: Id(0)] int ExpectedS,
    [property: Id(1)] int P10S,
    [property: Id(2)] int P90S,
    [property: Id(3)] int ResidualS
);
