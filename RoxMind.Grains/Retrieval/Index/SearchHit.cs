using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Something that a search found.</summary>
[GenerateSerializer]
[Immutable]
[Alias("search-hit")]
public abstract record SearchHit
{
    private SearchHit() { }

    /// <summary>An event.</summary>
    /// <param name="EventId">The event.</param>
    /// <param name="Name">Its published name.</param>
    /// <param name="Results">How many of its races are known.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("event-hit")]
    public sealed record Event(
        [property: Id(0)] string EventId,
        [property: Id(1)] string Name,
        [property: Id(2)] int Results
    ) : SearchHit;

    /// <summary>An athlete.</summary>
    /// <param name="AthleteId">The athlete.</param>
    /// <param name="Name">Name as last published.</param>
    /// <param name="Nationality">Country code as last published.</param>
    /// <param name="Gender">Gender category.</param>
    /// <param name="Races">How many of their races are known.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("athlete-hit")]
    public sealed record Athlete(
        [property: Id(0)] string AthleteId,
        [property: Id(1)] string? Name,
        [property: Id(2)] string? Nationality,
        [property: Id(3)] Gender Gender,
        [property: Id(4)] int Races
    ) : SearchHit;

    /// <summary>A race.</summary>
    /// <param name="Found">The race.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("race-hit")]
    public sealed record Race([property: Id(0)] IndexedRace Found) : SearchHit;
}
