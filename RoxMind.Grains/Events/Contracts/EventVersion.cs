namespace RoxMind.Grains.Events.Contracts;

/// <summary>
/// Which state of an event an answer was made from: while the version is the same, so are the answers of <see cref="IEventGrain.GetSummaryAsync"/>,
/// <see cref="IEventGrain.GetCourseAsync"/> and the lists of results and starts.
/// </summary>
/// <param name="Activation">Whose count it is: another after the event was read from its log again.</param>
/// <param name="Head">Number of the last entry in the event's log; rises with each acknowledged write.</param>
/// <param name="Models">The bundle that forecasts and the course are made with; null from a silo that does not say it.</param>
[GenerateSerializer]
[Immutable]
[Alias("event-version")]
public readonly record struct EventVersion(
    [property: Id(0)] string Activation,
    [property: Id(1)] long Head,
    [property: Id(2)] string? Models = null
);
