using System.Globalization;
using RoxMind.Chaos;
using Spectre.Console;

namespace RoxMind.Benchmarks.Chaos;

/// <summary>What disturbances did, one column each.</summary>
internal static class ChaosTable
{
    private static readonly (string What, Func<List<ChaosRound>, string> Figure)[] _rows =
    [
        ("rounds", rounds => $"{rounds.Count}"),
        ("batches from each disturbance's beginning to its end", rounds => $"{Times(rounds).Length}"),
        ("worst until acknowledged, s", rounds => Seconds(Times(rounds)[^1])),
        ("p99, s", rounds => Seconds(Figures.Below(Times(rounds), 0.99))),
        ("median, s", rounds => Seconds(Figures.Median(Times(rounds)))),
        ("worst answer to a single try, s", rounds => Seconds(rounds.Max(LongestTry))),
        ("batches that failed, and at once again", rounds => $"{rounds.Sum(round => round.FailedTwice)}"),
        ("failures without a code", rounds => $"{rounds.Sum(round => round.Untyped.Count())}"),
        ("acknowledged", rounds => $"{rounds.Sum(round => round.Findings.Acknowledged)}"),
        ("lost", rounds => $"{rounds.Sum(round => round.Findings.Lost)}"),
        ("twice", rounds => $"{rounds.Sum(round => round.Findings.Twice)}"),
        ("gaps in feeds", rounds => $"{rounds.Sum(round => round.Findings.Gaps)}"),
        ("rounds with feeds that lag behind", rounds => $"{rounds.Count(round => !round.Findings.IsComplete)}"),
        ("longest silence of a feed, s", rounds => Seconds(rounds.Max(round => round.LongestSilence.TotalSeconds))),
        ("silo out after, s, median and longest", OutAfter),
        ("rows it wrote when it was out", rounds => $"{rounds.Sum(round => round.Aftermath.WrittenWhenOut)}"),
        ("exit codes", ExitCodes),
    ];

    /// <summary>The table.</summary>
    public static Table Of(IReadOnlyList<(string Name, List<ChaosRound> Rounds)> measured)
    {
        var table = new Table().AddColumn("what").AddColumns([.. measured.Select(one => one.Name)]);
        foreach (var (what, figure) in _rows)
        {
            table.AddRow([what, .. measured.Select(one => figure(one.Rounds))]);
        }

        return table;
    }

    private static double[] Times(List<ChaosRound> rounds) =>
        [.. rounds.SelectMany(round => round.Operations).Select(operation => operation.Took.TotalSeconds).Order()];

    private static double LongestTry(ChaosRound round) =>
        round.Operations.Max(operation => operation.LongestTry.TotalSeconds);

    private static string OutAfter(List<ChaosRound> rounds)
    {
        var seconds = rounds.Select(round => round.Aftermath.OutAfter?.TotalSeconds).OfType<double>().ToList();
        return seconds.Count == 0 ? string.Empty : $"{Seconds(Figures.Median(seconds))}, {Seconds(seconds.Max())}";
    }

    private static string ExitCodes(List<ChaosRound> rounds) =>
        string.Join(", ", rounds.Select(round => round.Aftermath.ExitCode).OfType<int>().Distinct());

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
