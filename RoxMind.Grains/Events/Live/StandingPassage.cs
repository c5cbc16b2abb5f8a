using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Live;

/// <summary>A start at a checkpoint.</summary>
/// <param name="TimeS">What its place is counted by, seconds.</param>
/// <param name="Id">What tells it apart from others of the same time.</param>
/// <param name="Start">The start.</param>
internal readonly record struct StandingPassage(int TimeS, string Id, FieldStart Start)
{
    /// <summary>Where it stands among the others.</summary>
    public ListPlace Place => ListPlace.Of(Id, TimeS);

    /// <summary>What would stand before all of the same time.</summary>
    public StandingPassage FirstOfItsTime => this with { Id = string.Empty };

    /// <summary>Fastest first.</summary>
    public static int Compare(StandingPassage x, StandingPassage y) =>
        x.TimeS != y.TimeS ? x.TimeS.CompareTo(y.TimeS) : string.CompareOrdinal(x.Id, y.Id);

    /// <summary>Its line in the standings, without a forecast.</summary>
    /// <param name="before">How many were faster.</param>
    /// <param name="firstS">What the first place is counted by, seconds.</param>
    public StandingRow ToRow(int before, int firstS) =>
        new(
            Start.Entry,
            Start.RaceId,
            Start.AthleteId,
            before + 1,
            TimeS,
            TimeS - firstS,
            Start.SegmentsDone,
            Start.TotalS
        );
}
