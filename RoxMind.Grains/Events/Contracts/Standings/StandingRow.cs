using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Standings;

/// <summary>A start at a checkpoint.</summary>
/// <param name="Entry">Who, and in which category.</param>
/// <param name="RaceId">The result; null while the start is on the course.</param>
/// <param name="AthleteId">The athlete; null until the result has reached them.</param>
/// <param name="Rank">Place at the checkpoint, from 1; equal times share a place.</param>
/// <param name="TimeS">What the place is counted by, seconds.</param>
/// <param name="BehindS">Seconds behind the first.</param>
/// <param name="SegmentsDone">Segments done by now.</param>
/// <param name="FinishS">Official finish, seconds; null on the course.</param>
/// <param name="ForecastS">Forecast finish from what is known by now, seconds; null when finished or not forecast.</param>
/// <param name="P10S">Lower end of the forecast's 80 % interval, seconds.</param>
/// <param name="P90S">Upper end of the forecast's 80 % interval, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("standing-row")]
public sealed record StandingRow(
    [property: Id(0)] RaceEntry Entry,
    [property: Id(1)] string? RaceId,
    [property: Id(2)] string? AthleteId,
    [property: Id(3)] int Rank,
    [property: Id(4)] int TimeS,
    [property: Id(5)] int BehindS,
    [property: Id(6)] int SegmentsDone,
    [property: Id(7)] int? FinishS,
    [property: Id(8)] int? ForecastS = null,
    [property: Id(9)] int? P10S = null,
    [property: Id(10)] int? P90S = null
)
{
    /// <summary>Where the row stands among the others: the fastest first.</summary>
    public ListPlace Place => ListPlace.Of(RaceId ?? Entry.Entrant.StartNumber ?? string.Empty, TimeS);
}
