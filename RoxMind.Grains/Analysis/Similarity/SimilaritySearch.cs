using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Similarity;

/// <summary>
/// Finds races of other athletes that are alike and better where it matters. Every race within the band of totals is looked
/// at, so the answer is exact.
/// </summary>
public static class SimilaritySearch
{
    /// <summary>With fewer matches than this the band of totals is widened.</summary>
    public const int Enough = 5;

    /// <summary>How far the finish may differ, percent; the next one is tried when there are not <see cref="Enough"/>.</summary>
    public static ImmutableArray<int> TolerancesPct { get; } = [3, 5, 8, 12];

    /// <summary>Searches.</summary>
    /// <remarks>Only the tolerance is relaxed, never what a match must be better at: that is the question.</remarks>
    /// <param name="blocks">Races of the probe's standard.</param>
    /// <param name="probe">What is looked for.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static SimilarityHits Find(
        IReadOnlyList<RaceColumns> blocks,
        SimilarityProbe probe,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(probe);
        foreach (var segment in probe.BetterAt)
        {
            if (probe.Splits[segment] is null)
            {
                // Nobody can be shown to be faster than a time that is missing.
                return new SimilarityHits(TolerancesPct[0], 0, []);
            }
        }

        var sieve = new RaceSieve(probe);
        var seen = new (int From, int End)[blocks.Count];
        for (var block = 0; block < seen.Length; block++)
        {
            var middle = blocks[block].FirstAtLeast(probe.TotalS);
            seen[block] = (middle, middle);
        }

        var tolerance = TolerancesPct[0];
        foreach (var candidate in TolerancesPct)
        {
            tolerance = candidate;
            for (var block = 0; block < blocks.Count; block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                seen[block] = Widen(sieve, blocks[block], block, seen[block], BandOf(blocks[block], probe, tolerance));
            }

            if (sieve.Considered >= Enough)
            {
                break;
            }
        }

        return new SimilarityHits(
            tolerance,
            sieve.Considered,
            [.. sieve.Nearest.Select(race => new SimilarityHit(race.Block, race.Row, Math.Sqrt(race.Square)))]
        );
    }

    /// <summary>Looks at what a wider band has on both sides of what was seen.</summary>
    private static (int From, int End) Widen(
        RaceSieve sieve,
        RaceColumns races,
        int block,
        (int From, int End) seen,
        (int From, int End) band
    )
    {
        sieve.Look(races, block, band.From, seen.From);
        sieve.Look(races, block, seen.End, band.End);
        return band;
    }

    private static (int From, int End) BandOf(RaceColumns races, SimilarityProbe probe, int tolerancePct)
    {
        var (firstS, lastS) = SimilarityProbe.TotalsNear(probe.TotalS, tolerancePct);
        return (races.FirstAtLeast(firstS), races.FirstAtLeast(lastS + 1));
    }
}
