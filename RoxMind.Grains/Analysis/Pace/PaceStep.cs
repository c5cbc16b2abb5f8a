namespace RoxMind.Grains.Analysis.Pace;

/// <summary>The finish forecast after the first segments of a race.</summary>
/// <param name="SegmentsDone">How many segments were known, from 0 (before the start) to 23 (the finish itself).</param>
/// <param name="ForecastS">Finish that half of such races are faster than, seconds.</param>
/// <param name="P10S">Lower end of the 80 % interval, seconds.</param>
/// <param name="P90S">Upper end of the 80 % interval, seconds.</param>
/// <param name="P2S">Lower end of the 95 % interval, seconds.</param>
/// <param name="P98S">Upper end of the 95 % interval, seconds.</param>
[GenerateSerializer]
[Immutable]
[SuppressReferenceTracking]
[Alias("pace-step")]
public sealed record PaceStep(
    [property: Id(0)] int SegmentsDone,
    [property: Id(1)] int ForecastS,
    [property: Id(2)] int P10S,
    [property: Id(3)] int P90S,
    [property: Id(4)] int P2S,
    [property: Id(5)] int P98S
);
