namespace RoxMind.Grains.Analysis.Races;

/// <summary>Who started, as published: a person, or a pair or team under one name. Every field may be missing.</summary>
/// <param name="ExternalId">The athlete id of the timing company; it wins over every other way of telling people apart.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Nationality">Three-letter country code as published.</param>
/// <param name="StartNumber">Start number (bib) at this event.</param>
[GenerateSerializer]
[Immutable]
[Alias("entrant")]
public sealed record Entrant(
    [property: Id(0)] string? ExternalId,
    [property: Id(1)] string? Name,
    [property: Id(2)] string? Nationality,
    [property: Id(3)] string? StartNumber
)
{
    /// <summary>A start of which the organiser published neither name nor number.</summary>
    public static Entrant Anonymous { get; } = new(null, null, null, null);
}
