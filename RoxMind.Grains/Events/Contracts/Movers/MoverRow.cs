using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Movers;

/// <summary>A start that changed its place between two checkpoints.</summary>
/// <param name="Entry">Who, and in which category.</param>
/// <param name="RaceId">The result; null while the start is on the course.</param>
/// <param name="AthleteId">The athlete; null until the result has reached them.</param>
/// <param name="SegmentsDone">Segments done at the second checkpoint.</param>
/// <param name="RankFrom">Place at the first checkpoint, from 1.</param>
/// <param name="RankTo">Place at the second.</param>
/// <param name="FromS">What the place at the first is counted by, seconds.</param>
/// <param name="ToS">What the place at the second is counted by, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("mover-row")]
public sealed record MoverRow(
    [property: Id(0)] RaceEntry Entry,
    [property: Id(1)] string? RaceId,
    [property: Id(2)] string? AthleteId,
    [property: Id(3)] int SegmentsDone,
    [property: Id(4)] int RankFrom,
    [property: Id(5)] int RankTo,
    [property: Id(6)] int FromS,
    [property: Id(7)] int ToS
)
{
    /// <summary>Places gained; negative when places were lost.</summary>
    public int PlacesGained => RankFrom - RankTo;

    /// <summary>Where the row stands among those who moved its way: the largest change first, then the better place.</summary>
    public ListPlace Place =>
        ListPlace.Of(RaceId ?? Entry.Entrant.StartNumber ?? string.Empty, -Math.Abs(PlacesGained), RankTo);
}
