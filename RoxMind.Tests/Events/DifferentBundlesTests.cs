using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Orleans.Runtime;
using Orleans.Runtime.Placement;
using Orleans.TestingHost;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Inference;

namespace RoxMind.Tests.Events;

/// <summary>Two silos whose models are upgraded one after the other.</summary>
[Slow]
public sealed class DifferentBundlesTests : IAsyncLifetime
{
    private const string Old = "synthetic-1";
    private const string New = "synthetic-2";
    private const int Athletes = 24;

    private readonly SyntheticEvent _place = new("upgraded");
    private readonly ToldBundles _told = new();
    private RoxMindCluster _cluster = null!;
    private int _renewals;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEventGrain Event => _cluster.Event(_place.Id);

    private InProcessSiloHandle First => _cluster.Cluster.Silos[0];

    private InProcessSiloHandle Second => _cluster.Cluster.Silos[1];

    public async ValueTask InitializeAsync()
    {
        var silos = 0;
        _cluster = await RoxMindCluster.StartAsync(silo =>
        {
            var (name, models) = ($"silo {Interlocked.Increment(ref silos)}", new SyntheticModels());
            silo.Services.AddSingleton<IModelCatalog>(models);
            silo.Services.AddSingleton<IPaceForecaster>(models);
            silo.Services.AddSingleton(BundleAgreement.InCluster(models));
            silo.Services.AddSingleton(_told.Of(name));
            silo.Services.AddSingleton<BundleRounds>();
        });
        _cluster.Calls.Before = context =>
        {
            if (CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RenewAsync)))
            {
                Interlocked.Increment(ref _renewals);
            }

            return Task.CompletedTask;
        };
        await LookAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Analyses_are_renewed_once_each_whatever_moves_meanwhile()
    {
        var field = _place.Field(Athletes);
        var athletes = await RecordAsync(field);
        var atFirst = athletes.Where((_, i) => i % 2 == 0).ToList();
        await MoveAsync(atFirst, First);
        await MoveAsync(athletes.Except(atFirst), Second);
        await MoveAsync([Event], First);
        await ServeAsync(First, New);
        await MoveAboutAsync(atFirst);

        // Those that were at the first silo are of the new bundle, and stay so wherever they are; the others cannot be yet.
        var entries = await Event.ReadAsync();
        for (var i = 0; i < Athletes; i++)
        {
            Assert.Equal(i % 2 == 0 ? [Old, New] : [Old], Versions(entries, field[i]));
        }

        await MoveAsync([Event], Second);
        var late = _place.Result("Late Runner", 7, "900");
        var newcomer = Assert.Single(await RecordAsync(late));
        await MoveAsync([newcomer], Second);
        Assert.Equal([Old], Versions(await Event.ReadAsync(), late));

        // The event rests at the silo that had the old one; nobody but its silo tells it.
        await ServeAsync(Second, New);
        await _cluster.SettledAsync(_place.Id);
        await MoveAboutAsync([.. athletes, newcomer]);

        entries = await Event.ReadAsync();
        Assert.All([.. field, late], race => Assert.Equal([Old, New], Versions(entries, race)));
    }

    [Fact]
    public async Task Athletes_of_a_silo_with_the_old_bundle_are_not_asked_again_until_it_changes()
    {
        var athletes = await RecordAsync(_place.Field(Athletes));
        await MoveAsync(athletes, Second);
        await MoveAsync([Event], First);
        await ServeAsync(First, New);
        await _cluster.SettledAsync(_place.Id);
        Assert.Equal(Athletes, _renewals);

        for (var i = 0; i < 5; i++)
        {
            await RecordAsync(_place.Result($"Late Runner {i}", i, $"{900 + i}"));
        }

        Assert.Equal(Athletes, _renewals);

        await ServeAsync(Second, New);
        await _cluster.SettledAsync(_place.Id);
        Assert.Equal(2 * Athletes, _renewals);
        Assert.All(
            (await Event.ReadAsync()).Select(entry => entry.Fact).OfType<AnalysisReady>().TakeLast(Athletes),
            ready => Assert.Equal(New, ready.ModelVersion)
        );
    }

    [Fact]
    public async Task Athlete_at_a_silo_that_has_not_heard_yet_of_what_is_agreed_on_is_renewed_all_the_same()
    {
        var athletes = await RecordAsync(_place.Field(Athletes));
        await MoveAsync(athletes, Second);
        await MoveAsync([Event], First);

        // Both have the new one; the second has told it, and only the first has heard what all serve.
        (Models(First).Version, Models(Second).Version) = (New, New);
        await Second.ServiceProvider.GetRequiredService<IServedBundles>().TellAsync(New, Cancel);
        await Rounds(First).LookAsync(Cancel);
        await _cluster.SettledAsync(_place.Id);

        Assert.False(Second.ServiceProvider.GetRequiredService<BundleAgreement>().IsOwn);
        var entries = await Event.ReadAsync();
        Assert.Equal(Athletes, entries.Count(entry => entry.Fact is AnalysisReady { ModelVersion: New }));
    }

    private async Task<IAthleteGrain[]> RecordAsync(params RaceResult[] races)
    {
        await Event.RecordAsync(races, Cancel);
        await _cluster.SettledAsync(_place.Id);
        var entries = await Event.ReadAsync();
        return [.. races.Select(race => _cluster.Athlete(entries.AthleteOf(race)))];
    }

    private Task ServeAsync(InProcessSiloHandle silo, string version)
    {
        Models(silo).Version = version;
        return LookAsync();
    }

    /// <summary>Each silo tells, then all hear: twice, since one that told first did not hear the second.</summary>
    private async Task LookAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var silo in _cluster.Cluster.Silos)
            {
                await Rounds(silo).LookAsync(Cancel);
            }
        }
    }

    /// <summary>Has athletes of the new bundle, and the event after them, be at both silos in turns, and has all of them read.</summary>
    private async Task MoveAboutAsync(IReadOnlyList<IAthleteGrain> athletes)
    {
        await _cluster.SettledAsync(_place.Id);
        foreach (var (with, at) in new[] { (Second, Second), (Second, First), (First, Second), (First, First) })
        {
            await MoveAsync(athletes, with);
            await MoveAsync([Event], at);
            await Event.ResumeAsync(Cancel);
            await _cluster.SettledAsync(_place.Id);
            var profiles = await Task.WhenAll(athletes.Select(athlete => athlete.GetAsync(Cancel)));
            Assert.All(
                profiles.Select(profile => Assert.Single(profile!.Races).Outcome),
                outcome => Assert.Equal(New, (outcome as AnalysisOutcome.Available)?.Analysis.ModelVersion)
            );
        }
    }

    private Task MoveAsync(IEnumerable<IAddressable> grains, InProcessSiloHandle silo) =>
        Task.WhenAll(grains.Select(grain => MoveAsync(grain, silo)));

    private async Task MoveAsync(IAddressable grain, InProcessSiloHandle silo)
    {
        var management = _cluster.Client.GetGrain<IManagementGrain>(0);
        var extension = grain.AsReference<IGrainManagementExtension>();
        while (!silo.SiloAddress.Equals(await management.GetActivationAddress(grain, Cancel)))
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, silo.SiloAddress);
            await extension.MigrateOnIdle(Cancel);
            RequestContext.Clear();
            await Task.Delay(5, Cancel);
        }
    }

    private static SyntheticModels Models(InProcessSiloHandle silo) =>
        (SyntheticModels)silo.ServiceProvider.GetRequiredService<IModelCatalog>();

    private static BundleRounds Rounds(InProcessSiloHandle silo) =>
        silo.ServiceProvider.GetRequiredService<BundleRounds>();

    private static IEnumerable<string> Versions(IEnumerable<FeedEntry> entries, RaceResult race) =>
        entries
            .Select(entry => entry.Fact)
            .OfType<AnalysisReady>()
            .Where(ready => ready.RaceId == race.RaceId)
            .Select(ready => ready.ModelVersion);
}
