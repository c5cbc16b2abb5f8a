using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds the races whose shape lies furthest in some directions.</summary>
internal sealed class ProfileSearch
{
    private const int Enough = 5;

    /// <summary>How far a race goes at least in every direction, standard deviations; the next is tried with fewer than enough athletes.</summary>
    private static readonly double[] s_least = [1, 0.5, 0.25, 0];

    private readonly ProfileVector _vector;
    private readonly Func<StationStandard, CohortSnapshot?> _norms;
    private readonly Dictionary<StationStandard, ShapeScale?> _scales = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="strong">Segments to be strong in; with none, and none to be weak in, there is nothing to find.</param>
    /// <param name="weak">Segments to be weak in.</param>
    /// <param name="norms">Norms by standard; null where there are none.</param>
    public ProfileSearch(
        ImmutableArray<Segment> strong,
        ImmutableArray<Segment> weak,
        Func<StationStandard, CohortSnapshot?> norms
    ) => (_vector, _norms) = (new ProfileVector(strong, weak), norms);

    /// <summary>Whether no direction is asked for.</summary>
    public bool IsEmpty => _vector.IsEmpty;

    /// <summary>A page of the best answers, each athlete's best once.</summary>
    public FoundRaces Find(RaceView view, RowFilter filter, int skip, int take)
    {
        using var best = new BestRaces(view);
        foreach (var least in s_least)
        {
            best.Clear();
            Add(best, filter, least);
            if (best.Athletes >= Enough || least == 0)
            {
                return new FoundRaces(
                    best.Athletes,
                    least,
                    [.. best.Page(skip, take).Select(one => new FoundRace(one.Race.Race, MeanOf(one.Key), null))]
                );
            }
        }

        throw new InvalidOperationException("The last bound takes every race.");
    }

    private void Add(BestRaces best, RowFilter filter, double leastSd)
    {
        var keys = new int[RaceRows.BatchSize];
        Span<float> means = stackalloc float[RaceColumns.GroupSize];
        Span<float> leasts = stackalloc float[RaceColumns.GroupSize];
        foreach (var selected in filter.SelectComplete())
        {
            if (ScaleOf(selected.Block.Standard) is not { } scale)
            {
                continue;
            }

            var rows = selected.Numbers.Span;
            var group = -1;
            for (var i = 0; i < rows.Length; i++)
            {
                if (group != rows[i] / RaceColumns.GroupSize)
                {
                    group = rows[i] / RaceColumns.GroupSize;
                    _vector.Match(selected.Block.Rows.Columns.ShapesOf(group), scale, means, leasts);
                }

                var lane = rows[i] % RaceColumns.GroupSize;
                keys[i] = leasts[lane] >= leastSd ? KeyOf(means[lane]) : RaceRows.Missing;
            }

            best.Add(selected, keys);
        }
    }

    /// <summary>A number that is smaller the larger the mean is: the bits of a float are in its order, but for the sign.</summary>
    private static int KeyOf(float mean) => Turn(BitConverter.SingleToInt32Bits(-mean));

    private static float MeanOf(int key) => -BitConverter.Int32BitsToSingle(Turn(key));

    private static int Turn(int bits) => bits < 0 ? bits ^ int.MaxValue : bits;

    private ShapeScale? ScaleOf(StationStandard standard)
    {
        if (!_scales.TryGetValue(standard, out var scale))
        {
            scale = _scales[standard] = _norms(standard) is { } cohort ? new ShapeScale(cohort) : null;
        }

        return scale;
    }
}
