using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Athletes;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

[Slow]
public sealed class ActiveAthletesTests
{
    [Fact]
    public async Task Athletes_beyond_the_bound_are_let_go_and_found_again()
    {
        const int Most = 10;
        await using var cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<AthleteOptions>(options => options.MostActive = Most)
        );
        var place = new SyntheticEvent("crowd");
        var field = place.Field(300);
        var entries = await cluster.Event(place.Id).RecordAndAnalyzeAsync(field);

        foreach (var result in field)
        {
            var profile = await cluster.Athlete(entries.AthleteOf(result)).GetAsync(CancellationToken.None);
            Assert.Equal(result.RaceId, Assert.Single(profile!.Races).Result.RaceId);
        }

        // Whoever was told to go may take a moment.
        while (await cluster.ActiveAsync(nameof(AthleteGrain)) > cluster.Cluster.Silos.Count * Most)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
