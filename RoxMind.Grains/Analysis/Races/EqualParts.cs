namespace RoxMind.Grains.Analysis.Races;

/// <summary>Says from how many equal parts on two results are copies of one.</summary>
internal static class EqualParts
{
    /// <summary>Runs and stations: of results with fewer parts some are equal by chance.</summary>
    public const int Least = 16;

    /// <summary>Whether a result has enough parts for equal ones to be a copy.</summary>
    public static bool AreEnough(Splits splits) => RaceFormat.SegmentCount - splits.MissingCount >= Least;
}
