using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>What races are to fulfil; nulls and empty lists take everything.</summary>
internal sealed record RaceConditions
{
    /// <summary>What the stations asked for.</summary>
    public StationStandard? Standard { get; init; }

    /// <summary>Gender categories.</summary>
    public ImmutableArray<Gender> Genders { get; init; } = [];

    /// <summary>Divisions.</summary>
    public ImmutableArray<Division> Divisions { get; init; } = [];

    /// <summary>One age group.</summary>
    public AgeGroup? AgeGroup { get; init; }

    /// <summary>Youngest age, years: age groups that reach below it are left out.</summary>
    public int? FromAge { get; init; }

    /// <summary>Oldest age, years: age groups that reach above it are left out.</summary>
    public int? ToAge { get; init; }

    /// <summary>Ids of events.</summary>
    public ImmutableArray<string> EventIds { get; init; } = [];

    /// <summary>Folded English name of the city.</summary>
    public string? City { get; init; }

    /// <summary>Season.</summary>
    public int? Season { get; init; }

    /// <summary>First season.</summary>
    public int? SeasonMin { get; init; }

    /// <summary>Calendar year.</summary>
    public int? Year { get; init; }

    /// <summary>Country code in any notation.</summary>
    public string? Nationality { get; init; }

    /// <summary>Folded words of the athlete's name, all of them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Bounds of the finish.</summary>
    public TimeBounds? Total { get; init; }

    /// <summary>Bounds of times by part.</summary>
    public ImmutableSortedDictionary<TimedPart, TimeBounds> Times { get; init; } =
        ImmutableSortedDictionary<TimedPart, TimeBounds>.Empty;

    /// <summary>Percentiles by part.</summary>
    public ImmutableArray<PercentileBand> Percentiles { get; init; } = [];

    /// <summary>How much slower a run may be than another.</summary>
    public RunDelta? RunDelta { get; init; }

    /// <summary>Bounds of the finish of the athlete's first race.</summary>
    public TimeBounds? FirstTotal { get; init; }

    /// <summary>Bounds of the finish of a later race of the athlete.</summary>
    public TimeBounds? LaterTotal { get; init; }
}
