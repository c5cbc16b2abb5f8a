using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>A question about races as it was understood: conditions, a shape, and an order. Empty lists and nulls take everything.</summary>
[GenerateSerializer]
[Immutable]
[Alias("race-question")]
public sealed record RaceQuestion
{
    /// <summary>What the answers are ordered by.</summary>
    [Id(0)]
    public QuestionGoal Goal { get; init; }

    /// <summary>Gender categories.</summary>
    [Id(1)]
    public ImmutableArray<Gender> Genders { get; init; } = [];

    /// <summary>Divisions.</summary>
    [Id(2)]
    public ImmutableArray<Division> Divisions { get; init; } = [];

    /// <summary>Youngest age, years: age groups that reach below it are left out.</summary>
    [Id(3)]
    public int? FromAge { get; init; }

    /// <summary>Oldest age, years: age groups that reach above it are left out.</summary>
    [Id(4)]
    public int? ToAge { get; init; }

    /// <summary>Finish of at least so many seconds.</summary>
    [Id(5)]
    public int? MinTotalS { get; init; }

    /// <summary>Finish of at most so many seconds.</summary>
    [Id(6)]
    public int? MaxTotalS { get; init; }

    /// <summary>Segments in which a race is relatively strong: against the athlete's own level.</summary>
    [Id(7)]
    public ImmutableArray<Segment> Strong { get; init; } = [];

    /// <summary>Segments in which a race is relatively weak.</summary>
    [Id(8)]
    public ImmutableArray<Segment> Weak { get; init; } = [];

    /// <summary>Rank by this segment's time instead of the finish.</summary>
    [Id(9)]
    public Segment? RankBy { get; init; }

    /// <summary>Ids of events.</summary>
    [Id(10)]
    public ImmutableArray<string> EventIds { get; init; } = [];

    /// <summary>Season number of the event.</summary>
    [Id(11)]
    public int? Season { get; init; }

    /// <summary>Calendar year of the event.</summary>
    [Id(12)]
    public int? Year { get; init; }

    /// <summary>Three-letter country code.</summary>
    [Id(13)]
    public string? Nationality { get; init; }

    /// <summary>Words of the athlete's name, all of them, folded.</summary>
    [Id(14)]
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Words of the text that nothing was made of.</summary>
    [Id(15)]
    public ImmutableArray<string> Ignored { get; init; } = [];
}
