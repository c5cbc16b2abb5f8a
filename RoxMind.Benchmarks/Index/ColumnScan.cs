using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Benchmarks.Index;

/// <summary>How fast searches go through the packed rows, beside a plain sum over the same bytes.</summary>
internal sealed class ColumnScan(RaceField field, RaceColumns columns)
{
    private const int GroupBytes = RaceColumns.GroupSize * ((ShapeVector.Length * sizeof(float)) + sizeof(int));

    /// <summary>Gigabytes a second of both over the band of each query; who comes first changes from query to query.</summary>
    public List<(double Search, double Sum)> Measure(
        IReadOnlyList<SimilarQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var rates = new List<(double Search, double Sum)>(queries.Count);
        for (var i = 0; i < queries.Count; i++)
        {
            var groups = Groups(queries[i]);
            var gigabytes = (groups.End - groups.First) * GroupBytes / 1e9;
            var sumS = i % 2 == 0 ? SumS(groups) : 0;
            var start = Stopwatch.GetTimestamp();
            _ = SimilaritySearch.Find([columns], ProbeOf(queries[i]), cancellationToken);
            var searchS = Stopwatch.GetElapsedTime(start).TotalSeconds;
            sumS = i % 2 == 0 ? sumS : SumS(groups);
            rates.Add((gigabytes / searchS, gigabytes / sumS));
        }

        return rates;
    }

    private SimilarityProbe ProbeOf(SimilarQuery query) =>
        new(query.AthleteId, query.TotalS, query.Splits, [], field.Cohort.Noise, query.Take);

    private double SumS((int First, int End) groups)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(Sum(groups));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private (int First, int End) Groups(SimilarQuery query)
    {
        var (from, end) = field.BandOf(query.TotalS);
        return (from / RaceColumns.GroupSize, (end + RaceColumns.GroupSize - 1) / RaceColumns.GroupSize);
    }

    private float Sum((int First, int End) groups)
    {
        var (even, odd, codes) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<int>.Zero);
        ref var code = ref MemoryMarshal.GetReference(columns.AthleteCodes);
        for (var group = groups.First; group < groups.End; group++)
        {
            var length = columns.ShapesOf(group).Length;
            ref var shapes = ref MemoryMarshal.GetReference(columns.ShapesOf(group));
            for (var i = 0; i < length; i += 2 * Vector256<float>.Count)
            {
                even += Vector256.LoadUnsafe(ref shapes, (nuint)i);
                odd += Vector256.LoadUnsafe(ref shapes, (nuint)(i + Vector256<float>.Count));
            }

            for (var row = 0; row < RaceColumns.GroupSize; row += Vector256<int>.Count)
            {
                codes += Vector256.LoadUnsafe(ref code, (nuint)((group * RaceColumns.GroupSize) + row));
            }
        }

        return Vector256.Sum(even + odd) + Vector256.Sum(codes);
    }
}
