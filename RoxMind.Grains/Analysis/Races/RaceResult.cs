namespace RoxMind.Grains.Analysis.Races;

/// <summary>One published result: what was raced, by whom, in which times.</summary>
[GenerateSerializer]
[Immutable]
[Alias("race-result")]
public sealed record RaceResult
{
    /// <summary>Identifies this result for ever; the same result sent again has the same id.</summary>
    [Id(0)]
    public required string RaceId { get; init; }

    /// <summary>The event's id.</summary>
    [Id(1)]
    public required string EventId { get; init; }

    /// <summary>The event's published name.</summary>
    [Id(2)]
    public required string EventName { get; init; }

    /// <summary>The day of the race, when known; without it races are ordered by season and year.</summary>
    [Id(3)]
    public DateOnly? Date { get; init; }

    /// <summary>Who started.</summary>
    [Id(4)]
    public required Entrant Entrant { get; init; }

    /// <summary>Gender category.</summary>
    [Id(5)]
    public required Gender Gender { get; init; }

    /// <summary>Division.</summary>
    [Id(6)]
    public required Division Division { get; init; }

    /// <summary>Age group; unknown is a value.</summary>
    [Id(7)]
    public AgeGroup AgeGroup { get; init; }

    /// <summary>Official finish time in seconds. Penalties can make it differ from the sum of the splits.</summary>
    [Id(8)]
    public required int TotalS { get; init; }

    /// <summary>The 23 splits.</summary>
    [Id(9)]
    public required Splits Splits { get; init; }

    /// <summary>The season that the event's name tells.</summary>
    public int? Season => RoxMind.Grains.Analysis.Races.EventName.Parse(EventName).Season;

    /// <summary>What the stations asked for.</summary>
    public StationStandard Standard => StationStandard.Of(Division, Gender, Season);
}
