using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Cleaning;

/// <summary>Tells a finish from a race that ended on the way.</summary>
public static class FinishRule
{
    /// <summary>
    /// The result with the status that its times tell: one without a time, or with a time that is only the sum of the first segments, did not finish.
    /// </summary>
    public static RaceResult Apply(RaceResult race)
    {
        ArgumentNullException.ThrowIfNull(race);
        return race.Status == RaceStatus.Finished && (race.TotalS <= 0 || IsOnlyTheStart(race))
            ? race with
            {
                Status = RaceStatus.DidNotFinish,
                TotalS = 0,
                FractionMs = 0,
            }
            : race;
    }

    private static bool IsOnlyTheStart(RaceResult race)
    {
        var splits = race.PublishedSplits;
        var done = splits.Raw.IndexOf((ushort)0);
        return done > 0
            && race.RoxzoneTotalS is null
            && splits.Raw[done..].IndexOfAnyExcept((ushort)0) < 0
            && splits.Sum(done) == race.TotalS;
    }
}
