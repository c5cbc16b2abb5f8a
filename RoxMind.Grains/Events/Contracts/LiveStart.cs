using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>A start that is on the course: what is known so far and where it leads.</summary>
/// <param name="Entry">Who, and in which category.</param>
/// <param name="Splits">The splits so far.</param>
/// <param name="SegmentsDone">Segments done without a gap from the start.</param>
/// <param name="ForecastS">Forecast finish, seconds; null when the standard has no model.</param>
/// <param name="P10S">Lower end of the forecast's 80 % interval, seconds.</param>
/// <param name="P90S">Upper end of the forecast's 80 % interval, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("live-start")]
public sealed record LiveStart(
    [property: Id(0)] RaceEntry Entry,
    [property: Id(1)] Splits Splits,
    [property: Id(2)] int SegmentsDone,
    [property: Id(3)] int? ForecastS,
    [property: Id(4)] int? P10S,
    [property: Id(5)] int? P90S
)
{
    /// <summary>Where the start stands among those on the course: furthest first, then fastest.</summary>
    public ListPlace Place => ListPlace.Of(Entry.Entrant.StartNumber ?? string.Empty, -SegmentsDone, Splits.SumS);
}
