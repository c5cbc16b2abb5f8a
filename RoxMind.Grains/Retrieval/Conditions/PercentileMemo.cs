using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>Which times of a part are at some percentiles of their standard: reckoned once for each standard and time.</summary>
/// <param name="band">The part and the percentiles.</param>
/// <param name="norms">Norms by standard; null where there are none, and nobody is at a percentile.</param>
internal sealed class PercentileMemo(PercentileBand band, Func<StationStandard, CohortSnapshot?> norms)
{
    /// <summary>Longer times are reckoned each time.</summary>
    private const int LongestKept = 6 * 3600;

    private readonly Dictionary<StationStandard, Func<int, bool>?> _known = [];

    /// <summary>Whether seconds of a standard are; null where it has no norms.</summary>
    public Func<int, bool>? Of(StationStandard standard)
    {
        if (!_known.TryGetValue(standard, out var isTaken))
        {
            isTaken = _known[standard] = norms(standard) is { } cohort ? Remembering(cohort) : null;
        }

        return isTaken;
    }

    private Func<int, bool> Remembering(CohortSnapshot cohort)
    {
        var known = new bool?[LongestKept];
        return seconds =>
            seconds < LongestKept ? known[seconds] ??= IsTaken(cohort, seconds) : IsTaken(cohort, seconds);
    }

    private bool IsTaken(CohortSnapshot cohort, int seconds)
    {
        var percentile = PartNorm.Percentile(cohort.Peers, band.Part, seconds);
        return percentile >= band.Min && percentile <= band.Max;
    }
}
