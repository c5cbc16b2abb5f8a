using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// An administrator removed everything that was recorded for the event until now. Athletes, searches and texts follow. It may be
/// recorded anew.
/// </summary>
/// <param name="Races">The results that went.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-removed")]
public sealed record EventRemoved(
    [property: Id(0)] ImmutableArray<RemovedRace> Races,
    [property: Id(1)] string? Reason = null
) : EventFact
{
    /// <summary>What the key of such an entry begins with: an event whose last entry is one is listed no more.</summary>
    public const string KeyPrefix = "removed:";
}
