using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Norms;

/// <summary>Everything an analysis needs to know about the finishers of one station standard. Immutable: shared by all analyses.</summary>
[GenerateSerializer]
[Immutable]
[Alias("cohort-snapshot")]
public sealed record CohortSnapshot
{
    /// <summary>Version of the bundle it comes from.</summary>
    [Id(0)]
    public required string ModelVersion { get; init; }

    /// <summary>The standard it is for.</summary>
    [Id(1)]
    public required StationStandard Standard { get; init; }

    /// <summary>Norms over all finishers of every standard: z-scores and min-max scaling without context, as in the original pipeline.</summary>
    [Id(2)]
    public required NormTable Everyone { get; init; }

    /// <summary>Norms of this standard.</summary>
    [Id(3)]
    public required NormTable Peers { get; init; }

    /// <summary>Norms by age group within this standard; groups of fewer than 30 finishers are left out.</summary>
    [Id(4)]
    public required ImmutableDictionary<AgeGroup, NormTable> ByAge { get; init; }

    /// <summary>Clusters on z-scores against everyone.</summary>
    [Id(5)]
    public required ClusterModel Performance { get; init; }

    /// <summary>Clusters on z-scores within gender and age.</summary>
    [Id(6)]
    public required ClusterModel Context { get; init; }

    /// <summary>Clusters on relative strengths.</summary>
    [Id(7)]
    public required ClusterModel Shape { get; init; }

    /// <summary>
    /// Covariance of the log segment times (23 × 23, row by row) about the medians of <see cref="Peers"/>: the base of each
    /// segment's expectation from the others.
    /// </summary>
    [Id(8)]
    public required ImmutableArray<double> LogCovariance { get; init; }

    /// <summary>
    /// Natural race-to-race noise of each segment: the standard deviation of the relative change between two races of one
    /// athlete, as a fraction (0.05 is 5 %).
    /// </summary>
    [Id(9)]
    public required ImmutableArray<double> Noise { get; init; }

    /// <summary>
    /// Seconds from the median to the 25th percentile of finishers within ±5 % of a finish: one row for each of the nine
    /// finish deciles 10 % … 90 % of <see cref="Peers"/>, 23 columns.
    /// </summary>
    [Id(10)]
    public required ImmutableArray<ImmutableArray<double>> RealisticSteps { get; init; }

    /// <summary>
    /// Covariance of the log segment times of athletes about their event (23 × 23, row by row); empty where it was not learnt.
    /// </summary>
    [Id(11)]
    public ImmutableArray<double> EventCovariance { get; init; } = [];

    /// <summary>
    /// Covariance of the events' own effects on the log segment times (23 × 23, row by row); empty where it was not learnt.
    /// </summary>
    [Id(12)]
    public ImmutableArray<double> CourseCovariance { get; init; } = [];

    /// <summary>Logs of the 23 usual segment times at a usual event; empty where they were not learnt.</summary>
    [Id(13)]
    public ImmutableArray<double> EventLogCentre { get; init; } = [];

    /// <summary>The original pipeline's model of the finish; the same for all standards; null only in made-up snapshots.</summary>
    [Id(14)]
    public OriginalModel? Original { get; init; }

    /// <summary>Percentiles within an event; null in bundles of before they were learnt.</summary>
    [Id(15)]
    public EventNorms? AtEvent { get; init; }

    /// <summary>
    /// By segment: how far below and above the expectation from the others a time may be, in standard deviations of that; beyond it
    /// hardly a true time lies. Empty in bundles of before they were learnt.
    /// </summary>
    [Id(16)]
    public ImmutableArray<BelievableRange> Believable { get; init; } = [];

    /// <summary>The standard whose norms these are, changed to this one's usual times; null where it has its own.</summary>
    [Id(17)]
    public StationStandard? TransferredFrom { get; init; }

    /// <summary>What athletes do at their next race; null in bundles of before it was learnt.</summary>
    [Id(18)]
    public NextRaceNorm? NextRace { get; init; }

    /// <summary>
    /// Whether finishers of an age are known in some number, be it in groups of other limits: those of <c>45+</c> are in <c>45-49</c>,
    /// <c>50-54</c> and so on.
    /// </summary>
    internal bool HasPeersOf(AgeGroup age) => ByAge.Keys.Any(group => group.From <= age.To && age.From <= group.To);

    /// <summary>Usual finish at a usual event, seconds: what races of different standards are compared by.</summary>
    internal double UsualS => EventLogCentre.IsDefaultOrEmpty ? Peers.Total.MedianS : EventLogCentre.Sum(Math.Exp);

    /// <summary>The snapshot with what a course model knows of its standard.</summary>
    internal CohortSnapshot With(CourseModel courses) =>
        courses.Frame(Standard)?.Standard is { } standard
            ? this with
            {
                EventCovariance = standard.Covariance,
                CourseCovariance = courses.Prior.Covariance,
                EventLogCentre = standard.LogCentre,
            }
            : this;
}
