using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Report;

/// <summary>The explanation of one race.</summary>
[GenerateSerializer]
[Immutable]
[Alias("race-analysis")]
public sealed record RaceAnalysis
{
    [Id(15)]
    private readonly ImmutableArray<GroupAnalysis> _groups;

    /// <summary>The race.</summary>
    [Id(0)]
    public required string RaceId { get; init; }

    /// <summary>Version of the model bundle the numbers come from.</summary>
    [Id(1)]
    public required string ModelVersion { get; init; }

    /// <summary>What the stations asked for; all comparisons are within it unless said otherwise.</summary>
    [Id(2)]
    public required StationStandard Standard { get; init; }

    /// <summary>The gender and age group (or gender alone) behind the context z-scores, for people: <c>women 30-34</c>.</summary>
    [Id(3)]
    public required string PeerGroup { get; init; }

    /// <summary>How many finishers that peer group has in the model's data.</summary>
    [Id(4)]
    public required int PeerCount { get; init; }

    /// <summary>Share of finishers of the same standard who were slower in total, 0 to 100; 100 is fastest.</summary>
    [Id(5)]
    public required double Percentile { get; init; }

    /// <summary>The finish against what is typical for such an athlete at this event.</summary>
    [Id(6)]
    public required Expectation Expectation { get; init; }

    /// <summary>The 23 segments in course order.</summary>
    [Id(7)]
    public required ImmutableArray<SegmentAnalysis> Segments { get; init; }

    /// <summary>Which athletes this one is like.</summary>
    [Id(8)]
    public required ClusterSet Clusters { get; init; }

    /// <summary>Up to three segments or groups to train first, by seconds lost; none when the race was balanced.</summary>
    [Id(9)]
    public required ImmutableArray<Priority> Priorities { get; init; }

    /// <summary>Up to two segments or groups that went best.</summary>
    [Id(10)]
    public required ImmutableArray<Strength> Strengths { get; init; }

    /// <summary>How the race unfolded.</summary>
    [Id(11)]
    public required Pacing Pacing { get; init; }

    /// <summary>What makes this analysis less certain.</summary>
    [Id(12)]
    public required ImmutableArray<QualityFlag> Flags { get; init; }

    /// <summary>
    /// What the original Python pipeline says of the race; null when a split is missing or the bundle has no such model.
    /// </summary>
    [Id(13)]
    public OriginalEstimate? Original { get; init; }

    /// <summary>What the course did to the finish; null when nothing is known of it.</summary>
    [Id(14)]
    public CourseReading? Course { get; init; }

    /// <summary>
    /// Runs, stations and transitions as wholes, against athletes with the same finish; none in analyses of before they were made.
    /// </summary>
    public ImmutableArray<GroupAnalysis> Groups
    {
        get => _groups.IsDefault ? [] : _groups;
        init => _groups = value;
    }

    /// <summary>
    /// Share of finishers of the same standard who would have been slower at the same event, 0 to 100; 100 is fastest. Null where the
    /// event's effects are not known.
    /// </summary>
    [Id(16)]
    public double? PercentileAtEvent { get; init; }

    /// <summary>
    /// Seconds of the official finish beyond its parts, such as a penalty; 0 when there are none. They are in no expectation.
    /// </summary>
    [Id(17)]
    public int BeyondPartsS { get; init; }

    /// <summary>
    /// What the race counts for as an earlier one, seconds: what was raced, with the expected time where a time is set aside. Accidents
    /// do not carry over. 0 in analyses of before it was made.
    /// </summary>
    [Id(18)]
    public int CarriedS { get; init; }

    /// <summary>What athletes with such a finish run next; null where it was not learnt.</summary>
    [Id(19)]
    public NextRace? Next { get; init; }

    /// <summary>
    /// The finish against what could be forecast before the start, from the athlete alone; null in analyses of before it was made.
    /// </summary>
    [Id(20)]
    public Forecast? Forecast { get; init; }
}
