using RoxMind.Training.Cohorts;
using RoxMind.Training.Plots;

namespace RoxMind.Training.Reports;

/// <summary>How many clusters the results have, and where the clusters lie.</summary>
internal static class ClusterPlots
{
    private const int Width = 900;
    private const int Cells = 45;

    /// <summary>A cell with fewer athletes is left empty: nobody can be told from a plot.</summary>
    private const int LeastInCell = 5;

    /// <summary>Mean squared distance and silhouette by number of clusters.</summary>
    /// <param name="metrics">The manifest's metrics.</param>
    public static string Elbow(IReadOnlyDictionary<string, double> metrics)
    {
        var svg = new Svg(Width, 360, "Inertia and silhouette for 2 to 8 clusters");
        Draw(
            (80, 60, 440, 290),
            "Elbow",
            "squared distance, share of that of 2 clusters",
            ClusterMetrics.InertiaKey,
            true
        );
        Draw((530, 60, 870, 290), "Silhouette", "mean silhouette width", ClusterMetrics.SilhouetteKey, false);
        return svg.ToString();

        void Draw(
            (double Left, double Top, double Right, double Bottom) area,
            string title,
            string label,
            Func<string, int, string> key,
            bool relative
        )
        {
            Series[] series =
            [
                .. ClusterMetrics.Clusterings.Select(
                    (name, i) =>
                        new Series(
                            name,
                            [.. ClusterMetrics.Elbow.Select(k => ((double)k, Value(name, k)))],
                            Palette.Series[i]
                        )
                ),
            ];
            var panel = new Panel(
                svg,
                area,
                title,
                (ClusterMetrics.Elbow[0], ClusterMetrics.Elbow[^1], "number of clusters"),
                (0, series.Max(one => one.Points.Max(point => point.Y)), label)
            );
            panel.MarkX(KMeansFit.Clusters, "4, as served");
            foreach (var one in series)
            {
                panel.Draw(one);
            }

            panel.Legend([.. series.Select(one => (one.Name, one.Color, one.Dashed))]);

            double Value(string name, int k) =>
                metrics[key(name, k)] / (relative ? metrics[key(name, ClusterMetrics.Elbow[0])] : 1);
        }
    }

    /// <summary>The clusters along the two directions in which athletes differ most.</summary>
    /// <param name="performance">Clusters on z-scores against everyone.</param>
    /// <param name="shape">Clusters on relative strengths.</param>
    public static string Components(ClusterFit performance, ClusterFit shape)
    {
        var svg = new Svg(Width, 540, "Clusters along the first two principal components");
        Draw(svg, (80, 60, 440, 400), "Performance clusters", performance);
        Draw(svg, (530, 60, 870, 400), "Shape clusters", shape);
        return svg.ToString();
    }

    private static void Draw(
        Svg svg,
        (double Left, double Top, double Right, double Bottom) area,
        string title,
        ClusterFit fit
    )
    {
        var components = PrincipalComponents.Of(fit.Points);
        (double X, double Y)[] places = [.. fit.Points.Select(components.Project)];
        var (x, y) = (Middle(places.Select(place => place.X)), Middle(places.Select(place => place.Y)));
        var panel = new Panel(
            svg,
            area,
            title,
            (x.Least, x.Most, $"first component ({100 * components.FirstShare:0} % of the variance)"),
            (y.Least, y.Most, $"second component ({100 * components.SecondShare:0} %)")
        );
        Fill(svg, panel, places, fit.Assign());
        var centres = fit.Centres;
        for (var cluster = 0; cluster < centres.Length; cluster++)
        {
            var (atX, atY) = components.Project(centres[cluster]);
            svg.Dot(panel.X.At(atX), panel.Y.At(atY), 6, Palette.Series[cluster], Palette.Ink);
            svg.Dot(area.Left + 4, area.Bottom + 62 + (cluster * 18), 5, Palette.Series[cluster], Palette.Ink);
            svg.Text(area.Left + 16, area.Bottom + 66 + (cluster * 18), fit.Model.Names[cluster], 11);
        }
    }

    /// <summary>Colors each cell by the cluster of most of its athletes, the denser the stronger.</summary>
    private static void Fill(Svg svg, Panel panel, (double X, double Y)[] places, int[] clusters)
    {
        var (width, height) = ((panel.X.Most - panel.X.Least) / Cells, (panel.Y.Most - panel.Y.Least) / Cells);
        var cells = places
            .Zip(clusters)
            .GroupBy(pair =>
                (
                    Column: (int)Math.Floor((pair.First.X - panel.X.Least) / width),
                    Row: (int)Math.Floor((pair.First.Y - panel.Y.Least) / height)
                )
            )
            .Where(cell => cell.Key.Column is >= 0 and < Cells && cell.Key.Row is >= 0 and < Cells)
            .Select(cell => (cell.Key, Cluster: Most(cell.Select(pair => pair.Second)), Count: cell.Count()))
            .Where(cell => cell.Count >= LeastInCell)
            .OrderBy(cell => cell.Key)
            .ToArray();
        var densest = cells.Select(cell => (double)cell.Count).DefaultIfEmpty(1).Max();
        foreach (var (key, cluster, count) in cells)
        {
            var (left, top) = (
                panel.X.At(panel.X.Least + (key.Column * width)),
                panel.Y.At(panel.Y.Least + ((key.Row + 1) * height))
            );
            svg.Rectangle(
                left,
                top,
                panel.X.At(panel.X.Least + ((key.Column + 1) * width)) - left,
                panel.Y.At(panel.Y.Least + (key.Row * height)) - top,
                Palette.Series[cluster],
                0.2 + (0.7 * Math.Sqrt(count / densest))
            );
        }
    }

    private static int Most(IEnumerable<int> clusters) =>
        clusters.CountBy(cluster => cluster).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

    /// <summary>The middle 99 %.</summary>
    private static (double Least, double Most) Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(int)(0.005 * (sorted.Length - 1))], sorted[(int)(0.995 * (sorted.Length - 1))]);
    }
}
