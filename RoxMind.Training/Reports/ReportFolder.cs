using System.Text;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Original;

namespace RoxMind.Training.Reports;

/// <summary>
/// Writes a bundle's report for people: <c>REPORT.md</c> with its plots in <c>report/</c>. The manifest does not list them: a
/// silo serves a bundle whose report was mended or left out.
/// </summary>
internal static class ReportFolder
{
    /// <summary>The report.</summary>
    public const string ReportFile = "REPORT.md";

    /// <summary>Folder of its plots.</summary>
    public const string PlotFolder = "report";

    /// <summary>Errors by checkpoint.</summary>
    public const string ErrorPlot = "forecast-error.svg";

    /// <summary>Coverage by checkpoint.</summary>
    public const string CoveragePlot = "forecast-coverage.svg";

    /// <summary>Reliability by season.</summary>
    public const string ReliabilityPlot = "forecast-reliability.svg";

    /// <summary>Inputs of the forecasts.</summary>
    public const string ImportancePlot = "forecast-inputs.svg";

    /// <summary>Elbow and silhouette.</summary>
    public const string ElbowPlot = "cluster-elbow.svg";

    /// <summary>Clusters along two principal components.</summary>
    public const string ComponentsPlot = "cluster-components.svg";

    /// <summary>Residuals of the original's model.</summary>
    public const string ResidualsPlot = "original-residuals.svg";

    /// <summary>Writes the report; its plots replace those of an earlier one.</summary>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="input">What it is written from.</param>
    /// <exception cref="ModelBundleException">The bundle was made by a training that did not measure what a report tells.</exception>
    public static void Write(string folder, ReportInput input)
    {
        if (!input.Bundle.Manifest.Metrics.ContainsKey(OriginalTrainer.RmseKey) || input.OriginalResidualsS.IsEmpty)
        {
            throw new ModelBundleException(
                folder,
                BundleFiles.Manifest,
                "it lacks the numbers that a report tells; train it anew."
            );
        }

        var (metrics, plots) = (input.Bundle.Manifest.Metrics, Path.Combine(folder, PlotFolder));
        if (Directory.Exists(plots))
        {
            Directory.Delete(plots, recursive: true);
        }

        Directory.CreateDirectory(plots);
        Put(Path.Combine(plots, ErrorPlot), ForecastPlots.Error(input.Evaluation));
        Put(Path.Combine(plots, CoveragePlot), ForecastPlots.Coverage(input.Evaluation));
        Put(Path.Combine(plots, ReliabilityPlot), ReliabilityPlots.Of(input.Evaluation));
        Put(Path.Combine(plots, ImportancePlot), ModelPlots.Importance(input.Bundle));
        Put(Path.Combine(plots, ElbowPlot), ClusterPlots.Elbow(metrics));
        Put(Path.Combine(plots, ComponentsPlot), Components(input));
        Put(
            Path.Combine(plots, ResidualsPlot),
            ModelPlots.Residuals(
                input.OriginalResidualsS,
                metrics[OriginalTrainer.LowKey],
                metrics[OriginalTrainer.HighKey]
            )
        );
        Put(Path.Combine(folder, ReportFile), ReportText.Of(input, PlotFolder));
    }

    /// <summary>The report's files that are there, by path within the folder.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        if (File.Exists(Path.Combine(folder, ReportFile)))
        {
            yield return ReportFile;
        }

        var plots = new DirectoryInfo(Path.Combine(folder, PlotFolder));
        if (plots.Exists)
        {
            foreach (var plot in plots.GetFiles("*.svg").OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                yield return $"{PlotFolder}/{plot.Name}";
            }
        }
    }

    private static string Components(ReportInput input)
    {
        var cohort = input.Bundle.Cohorts.Values.First();
        return ClusterPlots.Components(
            SegmentClusterTrainer.Points(input.Set, cohort.Everyone, cohort.Performance),
            ShapeClusterTrainer.Points(input.Set, cohort.Shape)
        );
    }

    private static void Put(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(false));
}
