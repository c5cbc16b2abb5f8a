using System.Collections.Immutable;
using System.Globalization;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Plots;

namespace RoxMind.Training.Reports;

/// <summary>What the trees ask for, and how far the original's model is off.</summary>
internal static class ModelPlots
{
    private const int Width = 900;
    private const int Bars = 12;
    private const int Bins = 60;

    /// <summary>The checkpoints shown: after runs 1, 4 and 8.</summary>
    private static readonly ImmutableArray<Segment> Shown = [Segment.Run1, Segment.Run4, Segment.Run8];

    /// <summary>Share of the trees' decisions that ask for each input.</summary>
    public static string Importance(ModelBundle bundle)
    {
        var svg = new Svg(Width, 80 + (int)HorizontalBars.Height(Bars), "Share of the trees' decisions by input");
        var width = (Width - 40) / Shown.Length;
        for (var i = 0; i < Shown.Length; i++)
        {
            var k = (int)Shown[i] + 1;
            var left = 20 + (i * width);
            HorizontalBars.Draw(
                svg,
                (left, 60, left + width - 10),
                120,
                $"Forecast after {RaceFormat.DisplayName(Shown[i])}",
                Uses(bundle.Pace.Checkpoints[k].Trees, [.. PaceFeatures.Names(k), "linear base"]),
                Palette.Series[i]
            );
        }

        return svg.ToString();
    }

    /// <summary>Residuals of the original's model on events that it was not trained on.</summary>
    /// <param name="residualsS">Finish less prediction, seconds.</param>
    /// <param name="lowS">10 % threshold.</param>
    /// <param name="highS">90 % threshold.</param>
    public static string Residuals(ImmutableArray<double> residualsS, double lowS, double highS)
    {
        double[] sorted = [.. residualsS.Order()];
        var most = Math.Max(Math.Abs(At(0.005)), Math.Abs(At(0.995)));
        var width = 2 * most / Bins;
        var shares = residualsS
            .Where(residual => Math.Abs(residual) < most)
            .CountBy(residual => (int)Math.Floor((residual + most) / width))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => 100.0 * pair.Value / residualsS.Length);
        var svg = new Svg(Width, 400, "Residuals of the original's model");
        var panel = new Panel(
            svg,
            (80, 60, 870, 340),
            "Residuals of the original's model (all splits known), events not trained on",
            (-most, most, "finish less prediction, seconds"),
            (0, shares.Values.Max(), "share of races, %")
        );
        foreach (var (bin, share) in shares)
        {
            var from = -most + (bin * width);
            panel.Bar(from, from + width, share, Palette.Series[0]);
        }

        panel.MarkX(lowS, Threshold("10 %", lowS), textLeft: true);
        panel.MarkX(highS, Threshold("90 %", highS));
        return svg.ToString();

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }

    private static string Threshold(string share, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{share}: {seconds:+0;-0;0} s");

    private static List<(string Name, double Share)> Uses(TreeEnsemble trees, ImmutableArray<string> names)
    {
        var uses = trees.CountUses();
        var all = Math.Max(1.0, uses.Sum());
        return
        [
            .. names
                .Select((name, i) => (Name: name.Replace('_', ' '), Share: uses[i] / all))
                .OrderByDescending(use => use.Share)
                .ThenBy(use => use.Name, StringComparer.Ordinal)
                .Take(Bars),
        ];
    }
}
