using System.Xml.Linq;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Storage;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Original;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;

namespace RoxMind.Tests.Training.Reports;

[Slow]
public sealed class ReportTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    [Fact]
    public void Training_writes_a_report_whose_plots_are_there()
    {
        var report = File.ReadAllText(Path.Combine(small.Folder, ReportFolder.ReportFile));
        var plots = Directory.GetFiles(Path.Combine(small.Folder, ReportFolder.PlotFolder));
        Assert.NotEmpty(plots);
        Assert.All(
            plots,
            plot =>
            {
                Assert.Contains(
                    $"({ReportFolder.PlotFolder}/{Path.GetFileName(plot)})",
                    report,
                    StringComparison.Ordinal
                );
                var svg = XDocument.Load(plot).Root!;
                Assert.Contains(svg.Elements(), element => element.Name.LocalName == "title");
                Assert.DoesNotContain("NaN", File.ReadAllText(plot), StringComparison.Ordinal);
            }
        );
        Assert.Contains(small.Bundle.Manifest.Version, report, StringComparison.Ordinal);
        Assert.Contains(small.Bundle.Manifest.Training.Fingerprint, report, StringComparison.Ordinal);
        Assert.All(
            small.Bundle.Cohorts.Values.First().Shape.Names,
            name => Assert.Contains(name, report, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_names_no_athlete() =>
        Assert.All(
            SmallField.Races.Select(race => race.Entrant.Name!).Where(name => name.Any(char.IsDigit)),
            name =>
                Assert.DoesNotContain(
                    $" {name} ",
                    File.ReadAllText(Path.Combine(small.Folder, ReportFolder.ReportFile)),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Report_of_a_bundle_on_other_events_is_written_again_the_same()
    {
        using var folder = new TemporaryFolder();
        var set = EvaluatorTests.Renamed();
        var input = new ReportInput(
            set,
            small.Bundle,
            Evaluator.Bundle(set, small.Bundle),
            OriginalTrainer.ResidualsS(set, small.Bundle)
        );
        Assert.Equal(set.Races.Length, input.OriginalResidualsS.Length);
        ReportFolder.Write(folder.Path, input);
        var first = Contents(folder);
        ReportFolder.Write(folder.Path, input);
        Assert.Equal(first, Contents(folder));
    }

    [Fact]
    public void Bundle_without_the_numbers_of_a_report_is_refused()
    {
        using var folder = new TemporaryFolder();
        var input = new ReportInput(SmallField.Set, small.Bundle, Evaluator.Bundle(SmallField.Set, small.Bundle), []);
        var refusal = Assert.Throws<ModelBundleException>(() => ReportFolder.Write(folder.Path, input));
        Assert.Contains("train it anew", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Bundle_whose_report_was_mended_or_left_out_is_served()
    {
        using var folder = new TemporaryFolder();
        small.CopyTo(folder);
        File.AppendAllText(Path.Combine(folder.Path, ReportFolder.ReportFile), "A word more.\n");
        Directory.Delete(Path.Combine(folder.Path, ReportFolder.PlotFolder), recursive: true);
        Assert.Equal(small.Bundle.Manifest.Version, ModelBundle.Load(folder.Path).Manifest.Version);
    }

    private static Dictionary<string, string> Contents(TemporaryFolder folder) =>
        ReportFolder
            .Files(folder.Path)
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder.Path, path)));
}
