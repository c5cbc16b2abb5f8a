namespace RoxMind.Grains.Analysis.Races;

/// <summary>What all runs and all stations took together, for a race whose single splits are not known.</summary>
/// <param name="RunS">Seconds in all eight runs; null when it is not known.</param>
/// <param name="StationS">Seconds in all eight stations; null when it is not known.</param>
public sealed record GivenTotals(int? RunS, int? StationS)
{
    /// <summary>Seconds in all segments of a kind; null when it is not known.</summary>
    public int? Of(SegmentKind kind) =>
        kind switch
        {
            SegmentKind.Run => RunS,
            SegmentKind.Station => StationS,
            _ => null,
        };
}
