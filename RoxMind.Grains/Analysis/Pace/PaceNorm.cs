using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Pace;

/// <summary>
/// The usual race of one station standard: what splits, time done and time to come are measured against, so that one model
/// serves all standards.
/// </summary>
/// <param name="Count">How many finishers it was learnt from.</param>
/// <param name="SegmentsS">Median of each of the 23 segments, seconds.</param>
/// <param name="DoneS">Median time of the first k segments, seconds, for k from 0 to 23.</param>
/// <param name="RemainingS">Median time of the segments after the first k, seconds, for k from 0 to 23.</param>
public sealed record PaceNorm(
    int Count,
    ImmutableArray<double> SegmentsS,
    ImmutableArray<double> DoneS,
    ImmutableArray<double> RemainingS
)
{
    /// <summary>Median finish, seconds.</summary>
    public double TotalS => RemainingS[0];

    /// <summary>The usual race of a group of finishers; races with a missing split are left out.</summary>
    /// <exception cref="ArgumentException">No race is complete.</exception>
    public static PaceNorm Of(IEnumerable<Splits> finishers)
    {
        ArgumentNullException.ThrowIfNull(finishers);
        var races = finishers.Where(splits => splits.IsComplete).ToArray();
        if (races.Length == 0)
        {
            throw new ArgumentException("A norm needs at least one complete race.", nameof(finishers));
        }

        var buffer = new double[races.Length];
        return new PaceNorm(
            races.Length,
            [
                .. Enumerable
                    .Range(0, RaceFormat.SegmentCount)
                    .Select(i => Median(races, splits => splits.Raw[i], buffer)),
            ],
            [
                .. Enumerable
                    .Range(0, RaceFormat.CheckpointCount)
                    .Select(k => Median(races, splits => Sum(splits, 0, k), buffer)),
            ],
            [
                .. Enumerable
                    .Range(0, RaceFormat.CheckpointCount)
                    .Select(k => Median(races, splits => Sum(splits, k, RaceFormat.SegmentCount), buffer)),
            ]
        );
    }

    private static int Sum(Splits splits, int from, int to)
    {
        var sum = 0;
        foreach (var time in splits.Raw[from..to])
        {
            sum += time;
        }

        return sum;
    }

    private static double Median(Splits[] races, Func<Splits, int> time, double[] buffer)
    {
        for (var i = 0; i < races.Length; i++)
        {
            buffer[i] = time(races[i]);
        }

        Array.Sort(buffer);
        return (buffer[(buffer.Length - 1) / 2] + buffer[buffer.Length / 2]) / 2;
    }
}
