using System.Collections.Immutable;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Events.Listing;

/// <summary>What was last known of every event, so that a start need not ask each of them.</summary>
[GenerateSerializer]
[Alias("event-listing-state")]
internal sealed class EventListingState
{
    /// <summary>The events; one whose log has grown since is asked again.</summary>
    [Id(0)]
    public ImmutableArray<EventSummary> Events { get; set; } = [];
}
