using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Listing;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Events.Listing;

[Slow]
public sealed class EventListingTests : IAsyncLifetime
{
    private readonly RoxMindCluster _cluster = new();

    private IEventListingGrain Listing => _cluster.Client.GetGrain<IEventListingGrain>(0);

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task List_has_what_was_recorded_before_it_was_asked_for()
    {
        var small = new SyntheticEvent("small", "S7 2025 Small");
        var large = new SyntheticEvent("large", "S7 2025 Large");
        await RecordAsync(small, 2);
        await RecordAsync(large, 4);
        Assert.Equal(["large", "small"], await IdsAsync(EventOrder.Finishers, isDescending: true));
        Assert.Equal(["large", "small"], await IdsAsync(EventOrder.Name));
        Assert.Equal(["large", "small"], await IdsAsync(EventOrder.Activity, isDescending: true));

        await RecordAsync(small, 9);
        Assert.Equal(["small", "large"], await IdsAsync(EventOrder.Finishers, isDescending: true));
        Assert.Equal(["small", "large"], await IdsAsync(EventOrder.Activity, isDescending: true));
        Assert.Equal(["large"], await IdsAsync(null, filter: new EventFilter(Text: "lar")));
    }

    [Fact]
    public async Task After_a_restart_the_events_are_not_asked_again()
    {
        await RecordAsync(new SyntheticEvent("one", "S7 2025 One"), 2);
        await RecordAsync(new SyntheticEvent("two", "S7 2025 Two"), 2);
        Assert.Equal(["one", "two"], await IdsAsync(null));

        await _cluster.RestartAsync();
        _cluster.Calls.Before = call =>
            CallGate.IsTo<IEventGrain>(call, nameof(IEventGrain.GetSummaryAsync))
                ? throw new InvalidOperationException("An event was asked.")
                : Task.CompletedTask;
        Assert.Equal(["one", "two"], await IdsAsync(null));
    }

    [Fact]
    public async Task Removed_event_is_not_listed()
    {
        await RecordAsync(new SyntheticEvent("stays", "S7 2025 Stays"), 1);
        await RecordAsync(new SyntheticEvent("goes", "S7 2025 Goes"), 1);
        await _cluster.Event("goes").RemoveAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(["stays"], await IdsAsync(null));
    }

    private Task RecordAsync(SyntheticEvent place, int results) =>
        _cluster.Event(place.Id).RecordAndAnalyzeAsync(place.Field(results, place.Id));

    private async Task<IEnumerable<string>> IdsAsync(
        EventOrder? order,
        bool isDescending = false,
        EventFilter? filter = null
    )
    {
        var query = new EventsQuery(filter ?? new EventFilter(), order, isDescending, ListRange.First(10));
        var page = await Listing.ListAsync(query, TestContext.Current.CancellationToken);
        Assert.Equal(page.Events.Length, page.Total);
        return page.Events.Select(one => one.Summary.EventId);
    }
}
