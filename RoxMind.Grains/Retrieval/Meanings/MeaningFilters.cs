using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>The conditions that a question states; nulls and empty lists take everything.</summary>
public sealed record MeaningFilters
{
    /// <summary>No condition.</summary>
    public static readonly MeaningFilters None = new();

    /// <summary>The gender category.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Whether the gender category is the anchor's.</summary>
    public bool IsSameGender { get; init; }

    /// <summary>Youngest age, years.</summary>
    public int? AgeMin { get; init; }

    /// <summary>Oldest age, years.</summary>
    public int? AgeMax { get; init; }

    /// <summary>Whether the age group is the anchor's.</summary>
    public bool IsSameAgeGroup { get; init; }

    /// <summary>The division.</summary>
    public Division? Division { get; init; }

    /// <summary>Three-letter country code.</summary>
    public string? Nationality { get; init; }

    /// <summary>City of the event, by its English name.</summary>
    public string? City { get; init; }

    /// <summary>Calendar year of the event.</summary>
    public int? Year { get; init; }

    /// <summary>Season of the event.</summary>
    public int? Season { get; init; }

    /// <summary>First season of the events.</summary>
    public int? SeasonMin { get; init; }

    /// <summary>Bounds of the finish.</summary>
    public TimeBounds? Total { get; init; }

    /// <summary>Bounds of times by part.</summary>
    public ImmutableSortedDictionary<TimedPart, TimeBounds> Times { get; init; } =
        ImmutableSortedDictionary<TimedPart, TimeBounds>.Empty;

    /// <summary>Percentiles by part, in the order in which they are stated.</summary>
    public ImmutableArray<PercentileBand> Percentiles { get; init; } = [];

    /// <summary>How much slower a run may be than another.</summary>
    public RunDelta? RunDelta { get; init; }

    /// <summary>Bounds of the finish of the athlete's first race.</summary>
    public TimeBounds? FirstTotal { get; init; }

    /// <summary>Bounds of the finish of a later race of the athlete.</summary>
    public TimeBounds? LaterTotal { get; init; }

    /// <summary>The athlete's name, or words of it, folded.</summary>
    public string? Name { get; init; }
}
