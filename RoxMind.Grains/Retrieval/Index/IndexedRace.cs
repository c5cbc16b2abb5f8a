using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A race as the index keeps it.</summary>
/// <param name="RaceId">The race.</param>
/// <param name="AthleteId">Whose race it is.</param>
/// <param name="EventId">The event.</param>
/// <param name="Standard">What the stations asked for; searches stay within it.</param>
/// <param name="AgeGroup">Age group.</param>
/// <param name="TotalS">Finish time, seconds.</param>
/// <param name="Splits">The 23 splits; only complete races are found by likeness.</param>
/// <param name="EventName">The event's published name; null when it was not kept.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Nationality">Three-letter country code as published.</param>
/// <param name="Date">The day of the race, when known.</param>
/// <param name="Fair">
/// The splits as they would have been on the usual course, so that races of different events can be compared; null when
/// nothing was known of the course.
/// </param>
/// <param name="StartNumber">Start number (bib) at the event; null where none was published, and in what earlier versions kept.</param>
[GenerateSerializer]
[Immutable]
[Alias("indexed-race")]
public sealed record IndexedRace(
    [property: Id(0)] string RaceId,
    [property: Id(1)] string AthleteId,
    [property: Id(2)] string EventId,
    [property: Id(3)] StationStandard Standard,
    [property: Id(4)] AgeGroup AgeGroup,
    [property: Id(5)] int TotalS,
    [property: Id(6)] Splits Splits,
    [property: Id(7)] string? EventName = null,
    [property: Id(8)] string? Name = null,
    [property: Id(9)] string? Nationality = null,
    [property: Id(10)] DateOnly? Date = null,
    [property: Id(11)] Splits? Fair = null,
    [property: Id(12)] string? StartNumber = null
)
{
    /// <summary>What races of different events are compared by.</summary>
    public Splits Comparable => Fair ?? Splits;

    /// <summary>The index entry of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="athleteId">Whose it is.</param>
    /// <param name="course">How its event differs from the usual.</param>
    /// <param name="parts">The splits to compare by, where they are not the result's own.</param>
    public static IndexedRace From(RaceResult result, string athleteId, CourseEffects course, Splits? parts = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(course);
        return new IndexedRace(
            result.RaceId,
            athleteId,
            result.EventId,
            result.Standard,
            result.AgeGroup,
            result.TotalS,
            parts ?? result.Splits,
            result.EventName,
            result.Entrant.Name,
            result.Entrant.Nationality,
            result.Date,
            course.IsKnown ? course.TakeOff(parts ?? result.Splits) : null,
            result.Entrant.StartNumber
        );
    }

    /// <summary>The entry as a result, for comparing races; who started is known by name only.</summary>
    public RaceResult ToResult() =>
        new()
        {
            RaceId = RaceId,
            EventId = EventId,
            EventName = EventName ?? string.Empty,
            Date = Date,
            Entrant = new Entrant(null, Name, Nationality, null),
            Gender = Standard.Gender,
            Division = Standard.Division,
            AgeGroup = AgeGroup,
            TotalS = TotalS,
            Splits = Splits,
        };
}
