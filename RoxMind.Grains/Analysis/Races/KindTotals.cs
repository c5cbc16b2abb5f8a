namespace RoxMind.Grains.Analysis.Races;

/// <summary>Seconds that a race spent in all segments of one kind together.</summary>
public static class KindTotals
{
    /// <summary>Adds them up.</summary>
    /// <param name="race">The race.</param>
    /// <param name="kind">Runs, stations or transitions.</param>
    /// <returns>Seconds; null when one of them is missing, and for transitions is not published as a whole either.</returns>
    public static int? Of(RaceResult race, SegmentKind kind)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.Splits.SumOf(RaceFormat.OfKind(kind)) ?? (kind == SegmentKind.Roxzone ? race.RoxzoneTotalS : null);
    }
}
