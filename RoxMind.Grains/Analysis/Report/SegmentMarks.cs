namespace RoxMind.Grains.Analysis.Report;

/// <summary>What to keep in mind when reading one segment's numbers.</summary>
[Flags]
public enum SegmentMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The split was not recorded; there is no time and no gap.</summary>
    Missing = 1,

    /// <summary>Slower than expected by more than the segment's natural race-to-race noise.</summary>
    Weakness = 2,

    /// <summary>Faster than expected by more than the segment's natural race-to-race noise.</summary>
    Strength = 4,

    /// <summary>The length or the layout differs between venues (runs 1 and 8, roxzones): compare with care.</summary>
    VenueDependent = 8,

    /// <summary>
    /// Much slower than expected in a race whose official time leaves no room for a missing split: that split's time is
    /// probably in here, so the segment is not judged.
    /// </summary>
    HoldsMissingTime = 16,

    /// <summary>
    /// So far from what all others let expect that it does not belong to the same race: a timing error, or a mishap. It counts
    /// nowhere else.
    /// </summary>
    SetAside = 32,
}
