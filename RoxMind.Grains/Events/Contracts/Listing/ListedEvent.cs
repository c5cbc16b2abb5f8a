using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.Contracts.Listing;

/// <summary>An event of a list.</summary>
/// <param name="Summary">The event.</param>
/// <param name="Place">Where it stands in the list.</param>
[GenerateSerializer]
[Immutable]
[Alias("listed-event")]
public sealed record ListedEvent([property: Id(0)] EventSummary Summary, [property: Id(1)] ListPlace Place);
