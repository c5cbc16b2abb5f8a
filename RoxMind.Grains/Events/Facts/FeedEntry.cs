namespace RoxMind.Grains.Events.Facts;

/// <summary>One committed entry of an event's log.</summary>
/// <param name="Seq">Sequence number within the event, from 1, without gaps.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Fact">What happened.</param>
[GenerateSerializer]
[Immutable]
[Alias("feed-entry")]
public sealed record FeedEntry(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] EventFact Fact
);
