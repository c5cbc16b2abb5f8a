using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>A part of a list of events.</summary>
/// <param name="Total">How many events fulfil the filter.</param>
/// <param name="Start">How many of them stand before the part.</param>
/// <param name="Events">The part, in order.</param>
[GenerateSerializer]
[Immutable]
[Alias("events-page")]
public sealed record EventsPage(
    [property: Id(0)] int Total,
    [property: Id(1)] int Start,
    [property: Id(2)] ImmutableArray<ListedEvent> Events
);
