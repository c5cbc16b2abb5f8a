using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>How athletes vary about their event, by standard: age, covariance, and the means of each event.</summary>
internal sealed class WithinEvents
{
    private const int N = RaceFormat.SegmentCount;

    /// <summary>Athletes by which a small standard's covariance is drawn toward that of all.</summary>
    private const double Shrinkage = 60;

    /// <summary>Athletes by which an age group's difference is drawn toward none.</summary>
    private const double AgeShrinkage = 20;

    private const int LeastInAgeGroup = 10;

    private WithinEvents(
        ImmutableArray<StationStandard> standards,
        ImmutableArray<ImmutableDictionary<AgeGroup, double>> ageLogs,
        ImmutableArray<double[]> covariances,
        ImmutableSortedDictionary<string, ImmutableArray<EventMeans>> events
    ) => (Standards, AgeLogs, Covariances, Events) = (standards, ageLogs, covariances, events);

    /// <summary>The standards, those with most finishers first.</summary>
    public ImmutableArray<StationStandard> Standards { get; }

    /// <summary>By standard and age group: how much slower it is, log.</summary>
    public ImmutableArray<ImmutableDictionary<AgeGroup, double>> AgeLogs { get; }

    /// <summary>By standard: covariance of log times about their event.</summary>
    public ImmutableArray<double[]> Covariances { get; }

    /// <summary>By event: the means of its standards.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<EventMeans>> Events { get; }

    /// <summary>Measures them on the races given.</summary>
    public static WithinEvents Of(TrainingSet set, Func<int, bool> use)
    {
        var groups = Enumerable
            .Range(0, set.Races.Length)
            .Where(use)
            .Select(i => set.Races[i])
            .GroupBy(race => race.Standard)
            .Select(group => (Standard: group.Key, Races: group.ToArray()))
            .Where(group => group.Races.Length >= PaceNorms.LeastFinishers)
            .OrderByDescending(group => group.Races.Length)
            .ThenBy(group => group.Standard.Key, StringComparer.Ordinal)
            .ToArray();
        var (sums, counts) = (new double[groups.Length][], new int[groups.Length]);
        var means = new List<(string EventId, EventMeans Means)>();
        var ages = ImmutableArray.CreateBuilder<ImmutableDictionary<AgeGroup, double>>(groups.Length);
        for (var s = 0; s < groups.Length; s++)
        {
            var age = AgeLogsOf(groups[s].Races);
            ages.Add(age);
            sums[s] = new double[N * N];
            foreach (
                var finishers in groups[s].Races.GroupBy(race => (race.EventId, IsDivided: TrainingSet.IsDivided(race)))
            )
            {
                var logs = finishers.Select(race => Logs(race, age.GetValueOrDefault(race.AgeGroup))).ToArray();
                var mean = Mean(logs);
                means.Add((finishers.Key.EventId, new EventMeans(s, logs.Length, mean, finishers.Key.IsDivided)));
                AddScatter(logs, mean, sums[s]);
                if (finishers.Key.IsDivided)
                {
                    AddOpen(set.Open[groups[s].Standard], logs.Length - 1, sums[s]);
                }

                counts[s] += logs.Length - 1;
            }
        }

        return new WithinEvents(
            [.. groups.Select(group => group.Standard)],
            ages.MoveToImmutable(),
            Blend(sums, counts),
            means
                .GroupBy(one => one.EventId, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => group.Select(one => one.Means).ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );
    }

    private static ImmutableDictionary<AgeGroup, double> AgeLogsOf(RaceResult[] races)
    {
        var ofEvent = races
            .GroupBy(race => race.EventId)
            .ToDictionary(group => group.Key, group => group.Average(race => Math.Log(race.Splits.SumS)));
        return races
            .Where(race => race.AgeGroup.IsKnown)
            .GroupBy(race => race.AgeGroup)
            .Where(group => group.Count() >= LeastInAgeGroup)
            .ToImmutableDictionary(
                group => group.Key,
                group =>
                    Math.Round(
                        group.Sum(race => Math.Log(race.Splits.SumS) - ofEvent[race.EventId])
                            / (group.Count() + AgeShrinkage),
                        5
                    )
            );
    }

    private static double[] Logs(RaceResult race, double ageLog)
    {
        var logs = new double[N];
        for (var i = 0; i < N; i++)
        {
            logs[i] = Math.Log(race.Splits.Raw[i]) - ageLog;
        }

        return logs;
    }

    private static double[] Mean(double[][] logs)
    {
        var mean = new double[N];
        foreach (var race in logs)
        {
            for (var i = 0; i < N; i++)
            {
                mean[i] += race[i] / logs.Length;
            }
        }

        return mean;
    }

    private static void AddScatter(double[][] logs, double[] mean, double[] sums)
    {
        foreach (var race in logs)
        {
            for (var i = 0; i < N; i++)
            {
                for (var j = 0; j < N; j++)
                {
                    sums[(i * N) + j] += (race[i] - mean[i]) * (race[j] - mean[j]);
                }
            }
        }
    }

    /// <summary>Divided transitions are likelier ones than real: they scatter less by what their division leaves open.</summary>
    private static void AddOpen(double[] open, int races, double[] sums)
    {
        for (var r = 0; r < open.Length; r++)
        {
            var (i, j) = (
                RaceFormat.Roxzones[r / RoxzoneDivision.Parts],
                RaceFormat.Roxzones[r % RoxzoneDivision.Parts]
            );
            sums[((int)i * N) + (int)j] += races * open[r];
        }
    }

    private static ImmutableArray<double[]> Blend(double[][] sums, int[] counts)
    {
        var pooled = new double[N * N];
        for (var i = 0; i < pooled.Length; i++)
        {
            pooled[i] = sums.Sum(sum => sum[i]) / counts.Sum();
        }

        return
        [
            .. sums.Select(
                (sum, s) =>
                    sum.Select((value, i) => Math.Round((value + (Shrinkage * pooled[i])) / (counts[s] + Shrinkage), 7))
                        .ToArray()
            ),
        ];
    }
}
