using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>That a part took a time of some percentile of its standard: reckoned once for each standard and time.</summary>
/// <param name="band">The part and the percentiles.</param>
/// <param name="norms">Norms by standard; null where there are none, and nobody is at a percentile.</param>
internal sealed class PercentileCondition(PercentileBand band, Func<StationStandard, CohortSnapshot?> norms)
    : IRowCondition
{
    /// <summary>Longer times are reckoned each time.</summary>
    private const int LongestKept = 6 * 3600;

    private readonly Dictionary<StationStandard, bool?[]> _known = [];
    private readonly int[] _seconds = new int[RaceRows.BatchSize];

    /// <inheritdoc/>
    public int Keep(RaceBlock block, Span<int> rows)
    {
        if (norms(block.Standard) is not { } cohort)
        {
            return 0;
        }

        if (!_known.TryGetValue(block.Standard, out var known))
        {
            known = new bool?[LongestKept];
            _known.Add(block.Standard, known);
        }

        block.Rows.Read(band.Part, rows, _seconds);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[kept] = rows[i];
            kept += _seconds[i] != RaceRows.Missing && IsTaken(cohort, known, _seconds[i]) ? 1 : 0;
        }

        return kept;
    }

    private bool IsTaken(CohortSnapshot cohort, bool?[] known, int seconds) =>
        seconds < LongestKept ? known[seconds] ??= IsTaken(cohort, seconds) : IsTaken(cohort, seconds);

    private bool IsTaken(CohortSnapshot cohort, int seconds)
    {
        var percentile = PartNorm.Percentile(cohort.Peers, band.Part, seconds);
        return percentile >= band.Min && percentile <= band.Max;
    }
}
