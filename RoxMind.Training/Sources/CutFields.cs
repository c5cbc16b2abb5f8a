using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Sources;

/// <summary>
/// Finds fields of which only the fastest were published, as by sources that end a list at the 99th, 199th … row. Their medians are
/// those of the fast, so they teach nothing. Such a list ends where most finishers are: in a whole field the slowest take half as long
/// again as the median.
/// </summary>
internal static class CutFields
{
    private const int Page = 100;

    /// <summary>A smaller field may really be as even.</summary>
    private const int LeastToJudge = 30;

    /// <summary>The slow end is the 98th percentile.</summary>
    private const double SlowEnd = 0.98;

    /// <summary>Slow end over median below which a field is cut; the evenest whole fields have 1.2.</summary>
    private const double LeastSpread = 1.19;

    /// <summary>The races of whole fields, and those of cut ones.</summary>
    /// <param name="ranked">Every ranked race.</param>
    public static (IReadOnlyList<RaceResult> Whole, IReadOnlyList<RaceResult> Cut) Divide(
        IEnumerable<RaceResult> ranked
    )
    {
        var fields = ranked
            .GroupBy(race => (race.EventId, race.Division, race.Gender))
            .ToLookup(field => IsCut([.. field.Select(race => race.TotalS).Order()]));
        return ([.. fields[false].SelectMany(field => field)], [.. fields[true].SelectMany(field => field)]);
    }

    private static bool IsCut(int[] finishes) =>
        finishes.Length % Page == Page - 1
        || (
            finishes.Length >= LeastToJudge
            && finishes[(int)(SlowEnd * (finishes.Length - 1))] < LeastSpread * finishes[finishes.Length / 2]
        );
}
