namespace RoxMind.Grains.Events.Contracts;

/// <summary>
/// Which state of an event an answer was made from: while the version is the same, so are the answers of <see cref="IEventGrain.GetSummaryAsync"/>
/// and <see cref="IEventGrain.GetLeaderboardAsync"/>.
/// </summary>
/// <param name="Activation">Whose count it is: another after the event was read from its log again.</param>
/// <param name="Head">Number of the last entry in the event's log; rises with each acknowledged write.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-version")]
public readonly record struct EventVersion([property: Id(0)] string Activation, [property: Id(1)] long Head);
