using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.Upkeep;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Inference;
using RoxMind.Tests.Telemetry;

namespace RoxMind.Tests.Inference;

public sealed class BundleRoundsTests : IServedBundles, IDisposable
{
    private readonly CategoryLog _log = new(typeof(BundleRounds).FullName!);
    private readonly LoggerFactory _loggers;
    private readonly SyntheticModels _models = new() { Version = "a" };
    private readonly BundleAgreement _agreement;
    private readonly BundleRounds _rounds;
    private string? _other;
    private bool _isAway;

    public BundleRoundsTests()
    {
        _loggers = new LoggerFactory([_log]);
        _agreement = BundleAgreement.InCluster(_models);
        _rounds = new BundleRounds(
            this,
            _models,
            _agreement,
            new ActiveEvents(grains: null!, Options.Create(new EventOptions())),
            TimeProvider.System,
            _loggers.CreateLogger<BundleRounds>()
        );
    }

    [Fact]
    public async Task Disagreement_is_told_when_it_begins_and_when_it_ends()
    {
        foreach (var other in new[] { "a", "b", "b", "c", "a", "a" })
        {
            _other = other;
            await LookAsync();
        }

        Assert.Equal(
            [
                "Silos serve from different model bundles: analyses are brought to b, and some silos have a",
                "All silos serve from model bundle a again",
            ],
            _log.Lines
        );
    }

    [Fact]
    public async Task What_was_heard_last_counts_while_the_database_is_away()
    {
        _other = "b";
        await LookAsync();
        (_isAway, _other) = (true, null);
        await LookAsync();
        Assert.Equal("b", _agreement.Version);

        _isAway = false;
        await LookAsync();
        Assert.True(_agreement.IsUnanimous);
    }

    public Task<IReadOnlyList<ServedBundle>> TellAsync(string version, CancellationToken cancellationToken)
    {
        if (_isAway)
        {
            throw new StorageFaultException("The database is away.");
        }

        List<ServedBundle> served = [new("own", version, default)];
        if (_other is not null)
        {
            served.Add(new ServedBundle("other", _other, default(DateTimeOffset).AddDays(_other[0] - 'a')));
        }

        return Task.FromResult<IReadOnlyList<ServedBundle>>(served);
    }

    public void Dispose()
    {
        _rounds.Dispose();
        _loggers.Dispose();
        _log.Dispose();
    }

    private Task LookAsync() => _rounds.LookAsync(TestContext.Current.CancellationToken);
}
