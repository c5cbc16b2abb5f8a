using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>A part of a list of events.</summary>
/// <param name="Filter">Which events.</param>
/// <param name="Order">What they are ordered by; equal ones, and all when it is null, by their ids.</param>
/// <param name="IsDescending">Whether the order is the other way round; equal ones are by rising ids all the same.</param>
/// <param name="Range">The part.</param>
[GenerateSerializer]
[Immutable]
[Alias("events-query")]
public sealed record EventsQuery(
    [property: Id(0)] EventFilter Filter,
    [property: Id(1)] EventOrder? Order,
    [property: Id(2)] bool IsDescending,
    [property: Id(3)] ListRange Range
);
