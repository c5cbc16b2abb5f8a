using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Inference;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Training;

namespace RoxMind.Tests.Inference;

public sealed class BundleWatcherTests : IClassFixture<SmallBundle>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallBundle _small;
    private readonly ModelCatalog _catalog = new(ShippedBundle.Bundle, NullLogger<ModelCatalog>.Instance);
    private readonly FakeTimeProvider _clock = new();
    private readonly BundleWatcher _watcher;

    public BundleWatcherTests(SmallBundle small)
    {
        _small = small;
        _watcher = new BundleWatcher(
            _catalog,
            _folder.Path,
            BundleWatcher.Stamp(_folder.Path),
            new BundleWatcherOptions(),
            _clock
        );
    }

    private static string Shipped => ShippedBundle.Bundle.Manifest.Version;

    private string Small => _small.Bundle.Manifest.Version;

    [Fact]
    public void Folder_that_stays_the_same_is_not_read_again()
    {
        Assert.False(_watcher.Look());
        Assert.False(_watcher.Look());
        Assert.Equal(new ModelStatus(Shipped, null), _catalog.Status);
    }

    [Fact]
    public void Folder_that_still_changes_is_left_alone()
    {
        _small.CopyTo(_folder);
        Assert.False(_watcher.Look());
        File.AppendAllText(Path.Combine(_folder.Path, "pace", "k03.trees"), "more");
        Assert.False(_watcher.Look());
        Assert.Equal(new ModelStatus(Shipped, null), _catalog.Status);
        _small.CopyTo(_folder);
        Assert.False(_watcher.Look());
        Assert.True(_watcher.Look());
        Assert.Equal(new ModelStatus(Small, null), _catalog.Status);
    }

    [Theory]
    [InlineData("pace/k09.json", "only partly copied")]
    [InlineData("manifest.json", "can't be read")]
    public void Half_a_bundle_is_refused_once_until_it_is_whole(string file, string reason)
    {
        _small.CopyTo(_folder);
        var path = Path.Combine(_folder.Path, file);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..50]);
        _watcher.Look();
        Assert.True(_watcher.Look());
        Assert.False(_watcher.Look());
        Assert.Equal(Shipped, _catalog.Status.Version);
        Assert.StartsWith($"{file}: ", _catalog.Status.Refusal, StringComparison.Ordinal);
        Assert.Contains(reason, _catalog.Status.Refusal, StringComparison.Ordinal);
        _small.CopyTo(_folder);
        _watcher.Look();
        Assert.True(_watcher.Look());
        Assert.Equal(new ModelStatus(Small, null), _catalog.Status);
    }

    [Fact]
    public void Bundle_of_another_form_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder.Path, BundleFiles.Manifest), """{"format": 7}""");
        _watcher.Look();
        _watcher.Look();
        Assert.Contains("form 7", _catalog.Status.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_gone_is_refused_and_serving_goes_on()
    {
        Directory.Delete(_folder.Path);
        _watcher.Look();
        _watcher.Look();
        Assert.Equal(Shipped, _catalog.Version);
        Assert.StartsWith("manifest.json: the file is missing", _catalog.Status.Refusal, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.Path);
    }

    [Fact]
    public async Task Clock_makes_it_look()
    {
        _small.CopyTo(_folder);
        await _watcher.StartAsync(CancellationToken.None);
        while (_catalog.Version == Shipped)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal(Small, _catalog.Version);
        await _watcher.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Forecasts_under_way_end_on_the_bundle_they_began_on()
    {
        var (entered, open) = (new TaskCompletionSource(), new ManualResetEventSlim());
        using var forecaster = new BatchingPaceForecaster(
            () =>
            {
                var model = _catalog.Bundle.Pace;
                entered.TrySetResult();
                open.Wait();
                return model;
            },
            new PaceForecasterOptions()
        );
        var race = SmallField.Races[0];
        var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits, null);
        var underWay = Task.Run(() => forecaster.ForecastAsync(query, CancellationToken.None).AsTask());
        await entered.Task;
        Assert.True(_catalog.Switch(_small.Folder));
        open.Set();
        Assert.Equal(ShippedBundle.Bundle.Pace.Forecast(query), await underWay);
        Assert.Equal(_small.Bundle.Pace.Forecast(query), await forecaster.ForecastAsync(query, CancellationToken.None));
        open.Dispose();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _folder.Dispose();
    }
}
