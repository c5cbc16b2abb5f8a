using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>What the parts of a race come to.</summary>
internal sealed class PartTotals(RaceResult race)
{
    /// <summary>Seconds in all eight runs; null when one is missing.</summary>
    public int? RunS => KindTotals.Of(race, SegmentKind.Run);

    /// <summary>Seconds in all eight stations; null when one is missing.</summary>
    public int? WorkS => KindTotals.Of(race, SegmentKind.Station);

    /// <summary>Seconds in all seven transitions, also where they were published together alone; null when one is missing.</summary>
    public int? RoxzoneS => KindTotals.Of(race, SegmentKind.Roxzone);
}
