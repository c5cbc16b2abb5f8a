using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Live;

/// <summary>A start at two checkpoints.</summary>
/// <param name="Start">The start.</param>
/// <param name="SegmentsDone">Segments done at the second checkpoint.</param>
/// <param name="FromS">What its place at the first is counted by, seconds.</param>
/// <param name="ToS">What its place at the second is counted by, seconds.</param>
internal sealed record MoverPassage(FieldStart Start, int SegmentsDone, int FromS, int ToS)
{
    /// <summary>Its line among the movers.</summary>
    public MoverRow ToRow(int rankFrom, int rankTo) =>
        new(Start.Entry, Start.RaceId, Start.AthleteId, SegmentsDone, rankFrom, rankTo, FromS, ToS);
}
