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

        var distance = new ShapeDistance(probe.Splits, probe.Noise, probe.BetterAt);
        var found = new List<SimilarityHit>();
        var tolerance = TolerancesPct[0];
        foreach (var candidate in TolerancesPct)
        {
            tolerance = candidate;
            found.Clear();
            for (var block = 0; block < blocks.Count; block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Collect(blocks[block], block, probe, distance, tolerance, found);
            }

            if (found.Count >= Enough)
            {
                break;
            }
        }

        return new SimilarityHits(tolerance, found.Count, Nearest(blocks, found, probe.Take));
    }

    private static void Collect(
        RaceColumns races,
        int block,
        SimilarityProbe probe,
        ShapeDistance distance,
        int tolerancePct,
        List<SimilarityHit> found
    )
    {
        // Whole seconds within ±p % of T: from ⌈T(100−p)/100⌉ to ⌊T(100+p)/100⌋.
        var first = races.FirstAtLeast((int)((((long)probe.TotalS * (100 - tolerancePct)) + 99) / 100));
        var end = races.FirstAtLeast((int)((long)probe.TotalS * (100 + tolerancePct) / 100) + 1);
        for (var row = first; row < end; row++)
        {
            if (
                races.IsLive(row)
                && IsBetter(races, row, probe)
                && !string.Equals(races.AthleteOf(row), probe.AthleteId, StringComparison.Ordinal)
            )
            {
                found.Add(new SimilarityHit(block, row, distance.To(races.ShapeOf(row))));
            }
        }
    }

    private static bool IsBetter(RaceColumns races, int row, SimilarityProbe probe)
    {
        foreach (var segment in probe.BetterAt)
        {
            if (races.Column(segment)[row] * 10 > probe.Splits.Raw[(int)segment] * 9)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sorted by distance; an athlete with several races is named once, by the nearest.</summary>
    private static ImmutableArray<SimilarityHit> Nearest(
        IReadOnlyList<RaceColumns> blocks,
        List<SimilarityHit> found,
        int take
    )
    {
        found.Sort(
            (a, b) =>
                a.Distance.CompareTo(b.Distance) is var order and not 0 ? order
                : Total(a).CompareTo(Total(b)) is var byTotal and not 0 ? byTotal
                : string.CompareOrdinal(Athlete(a), Athlete(b))
        );
        var nearest = ImmutableArray.CreateBuilder<SimilarityHit>();
        var athletes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in found)
        {
            if (nearest.Count == take)
            {
                break;
            }

            if (athletes.Add(Athlete(hit)))
            {
                nearest.Add(hit);
            }
        }

        return nearest.DrainToImmutable();

        int Total(SimilarityHit hit) => blocks[hit.Block].TotalOf(hit.Row);
        string Athlete(SimilarityHit hit) => blocks[hit.Block].AthleteOf(hit.Row);
    }
}
