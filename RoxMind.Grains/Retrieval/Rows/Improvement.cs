using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>How a race changed against the one before, and what that was reckoned from.</summary>
/// <param name="Earlier">The race before.</param>
/// <param name="EarlierNorms">Its norms.</param>
/// <param name="LaterNorms">The norms of the race.</param>
/// <param name="ChangeS">Seconds, translated to the same task; negative is faster, null where the two can't be compared.</param>
internal sealed record Improvement(
    CatalogRace Earlier,
    CohortSnapshot EarlierNorms,
    CohortSnapshot LaterNorms,
    int? ChangeS
)
{
    /// <summary>The change of a race; null when there is no race before, or no norms.</summary>
    public static int? Of(CatalogRace race, Func<StationStandard, CohortSnapshot?> norms)
    {
        if (
            race.Earlier is not { } earlier
            || norms(race.Race.Standard) is not { } laterNorms
            || norms(earlier.Race.Standard) is not { } earlierNorms
        )
        {
            return null;
        }

        var known = race.Improvement;
        if (
            known is null
            || known.Earlier != earlier
            || known.EarlierNorms != earlierNorms
            || known.LaterNorms != laterNorms
        )
        {
            var progress = RaceProgress.Between(
                earlier.Race.ToResult(),
                race.Race.ToResult(),
                earlierNorms,
                laterNorms
            );
            known = new Improvement(earlier, earlierNorms, laterNorms, progress.Adjusted?.ChangeS);
            race.Improvement = known;
        }

        return known.ChangeS;
    }
}
