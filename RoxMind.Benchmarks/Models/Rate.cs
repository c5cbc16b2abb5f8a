using System.Diagnostics;

namespace RoxMind.Benchmarks.Models;

/// <summary>Measures how often something can be done.</summary>
internal static class Rate
{
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(2);

    /// <summary>Repeats the work for two seconds, after one round to warm up.</summary>
    /// <param name="count">How many things one round does.</param>
    /// <param name="round">The work.</param>
    public static double PerSecond(int count, Action round)
    {
        round();
        var (start, done) = (Stopwatch.GetTimestamp(), 0L);
        do
        {
            round();
            done += count;
        } while (Stopwatch.GetElapsedTime(start) < _least);

        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
