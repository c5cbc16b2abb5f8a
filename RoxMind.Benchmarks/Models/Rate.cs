namespace RoxMind.Benchmarks.Models;

/// <summary>
/// How often several things can be done in a second of one core: by the processor time of the process, so that what else the machine does
/// hardly counts, in turns, the median of all rounds.
/// </summary>
/// <param name="name">What is done.</param>
/// <param name="count">How many of it one round does.</param>
/// <param name="round">One round.</param>
internal sealed class Rate(string name, int count, Action round)
{
    private const int Turns = 7;
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(0.4);

    private readonly List<double> _perSecond = [];

    /// <summary>What is done.</summary>
    public string Name => name;

    /// <summary>How often in a second, the median.</summary>
    public double PerSecond => Figures.Median(_perSecond);

    /// <summary>Measures in turns, after a round each to warm up.</summary>
    public static IReadOnlyList<Rate> Measure(params IReadOnlyList<Rate> rates)
    {
        foreach (var rate in rates)
        {
            rate.Take(TimeSpan.Zero);
            rate._perSecond.Clear();
        }

        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var rate in rates)
            {
                rate.Take(_least);
            }
        }

        return rates;
    }

    private void Take(TimeSpan least)
    {
        var (start, done) = (Environment.CpuUsage.TotalTime, 0L);
        TimeSpan spent;
        do
        {
            round();
            done += count;
            spent = Environment.CpuUsage.TotalTime - start;
        } while (spent < least);

        _perSecond.Add(done / spent.TotalSeconds);
    }
}
