using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Events;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Projection;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class ActiveEventsTests
{
    [Fact]
    public async Task Events_whose_work_is_done_leave_the_memory_and_are_found_again()
    {
        const int Results = 30;
        const int Events = 12;
        await using var cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<EventOptions>(options => options.MostResults = 2 * Results)
        );
        var places = Enumerable.Range(0, Events).Select(i => new SyntheticEvent($"leaving {i}")).ToList();
        foreach (var place in places)
        {
            await cluster.Event(place.Id).RecordAsync(place.Field(Results), CancellationToken.None);
        }

        foreach (var place in places)
        {
            await cluster.SettledAsync(place.Id);
        }

        // Whoever was told to go may take a moment.
        while (await cluster.ActiveAsync(nameof(EventGrain)) > cluster.Cluster.Silos.Count * 2)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        foreach (var place in places)
        {
            var summary = await cluster.Event(place.Id).GetSummaryAsync(CancellationToken.None);
            Assert.Equal((Results, Results), (summary.Finishers, summary.Analyzed));
        }
    }

    [Fact]
    public async Task Event_that_is_larger_than_the_bound_stays()
    {
        await using var cluster = await RoxMindCluster.StartAsync(silo =>
            silo.Services.Configure<EventOptions>(options => options.MostResults = 10)
        );
        var place = new SyntheticEvent("large");
        await cluster.Event(place.Id).RecordAndAnalyzeAsync(place.Field(30));
        await cluster.SettledAsync(place.Id);

        Assert.Equal(1, await cluster.ActiveAsync(nameof(EventGrain)));
    }
}
