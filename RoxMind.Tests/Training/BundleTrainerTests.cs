using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Tests.Storage;
using RoxMind.Training;
using RoxMind.Training.Reports;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training;

[Slow]
public sealed class BundleTrainerTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    [Fact]
    public void Train_same_results_in_another_order_gives_the_same_bundle()
    {
        using var folder = new TemporaryFolder();
        var set = ResultFolder.Of(SmallField.Races.Reverse());
        var again = BundleTrainer.Train(set, folder.Path, SmallField.Plan, null, () => { }, CancellationToken.None);
        Assert.Equal(small.Bundle.Manifest.Files, again.Files);
        Assert.All(
            ReportFolder.Files(folder.Path).Append(BundleFiles.Manifest),
            file =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(small.Folder, file)),
                    File.ReadAllBytes(Path.Combine(folder.Path, file))
                )
        );
    }

    [Fact]
    public void Train_canceled_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            BundleTrainer.Train(
                SmallField.Set,
                folder.Path,
                SmallField.Plan,
                null,
                () => { },
                new CancellationToken(canceled: true)
            )
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Train_tells_every_fit()
    {
        var count = 0;
        using var folder = new TemporaryFolder();
        BundleTrainer.Train(
            SmallField.Set,
            folder.Path,
            SmallField.Plan,
            new DateOnly(2024, 5, 1),
            () => Interlocked.Increment(ref count),
            CancellationToken.None
        );
        Assert.Equal(SmallField.Plan.Fits, count);
        Assert.Equal(new DateOnly(2024, 5, 1), ModelBundle.Load(folder.Path).Manifest.Created);
    }

    [Fact]
    public void Set_holds_each_result_once_and_links_athletes()
    {
        var doubled = ResultFolder.Of([.. SmallField.Races, .. SmallField.Races]);
        Assert.Equal(SmallField.Set.Fingerprint, doubled.Fingerprint);
        Assert.Equal(SmallField.Races.Count, doubled.Races.Length);
        Assert.Equal(2 * 3 * 15, doubled.Repeats.Length);
        Assert.All(
            doubled.Repeats,
            repeat =>
            {
                var (earlier, later) = (doubled.Races[repeat.Previous], doubled.Races[repeat.Race]);
                Assert.Equal(earlier.Entrant.Name, later.Entrant.Name);
                Assert.True(RaceOrder.Instance.Compare(earlier, later) <= 0);
            }
        );
    }

    [Fact]
    public void Folds_keep_events_whole()
    {
        var folds = EventFolds.Assign(SmallField.Set.Races, 2, 3);
        Assert.All(
            SmallField.Set.Races.Zip(folds).GroupBy(pair => pair.First.EventId),
            finishers => Assert.Single(finishers.Select(pair => pair.Second).Distinct())
        );
        Assert.Equal([0, 1], folds.Distinct().Order());
    }

    [Fact]
    public void Snapshots_are_complete_and_share_what_is_global()
    {
        var cohorts = small.Bundle.Cohorts;
        Assert.Equal(
            ["open-female-75", "open-male-100"],
            cohorts
                .Values.Where(cohort => cohort.TransferredFrom is null)
                .Select(cohort => cohort.Standard.Key)
                .Order(StringComparer.Ordinal)
        );
        Assert.Single(cohorts.Values.Select(cohort => cohort.Everyone).Distinct(ReferenceEqualityComparer.Instance));
        Assert.All(
            cohorts.Values,
            cohort =>
            {
                Assert.Equal(small.Bundle.Manifest.Version, cohort.ModelVersion);
                Assert.Equal(RaceFormat.SegmentCount * RaceFormat.SegmentCount, cohort.LogCovariance.Length);
                Assert.Equal(RaceFormat.SegmentCount, cohort.Noise.Length);
                Assert.Equal(9, cohort.RealisticSteps.Length);
                Assert.NotEmpty(cohort.ByAge);
                Assert.DoesNotContain(AgeGroup.Unknown, cohort.ByAge.Keys);
                ImmutableArray<double> means = [.. cohort.Performance.Centroids.Select(centre => centre.Average())];
                Assert.Equal(means.Order(), means);
            }
        );
    }
}
