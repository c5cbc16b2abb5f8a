using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Models.Documents;

/// <summary>The part of a cohort snapshot that is one standard's own: the file <c>cohorts/{standard}.json</c>.</summary>
/// <param name="Standard">Key of the standard.</param>
/// <param name="Peers">See <see cref="CohortSnapshot.Peers"/>.</param>
/// <param name="ByAge">See <see cref="CohortSnapshot.ByAge"/>; by the age group's text.</param>
/// <param name="LogCovariance">See <see cref="CohortSnapshot.LogCovariance"/>.</param>
/// <param name="Noise">See <see cref="CohortSnapshot.Noise"/>.</param>
/// <param name="RealisticSteps">See <see cref="CohortSnapshot.RealisticSteps"/>.</param>
/// <param name="AtEvent">See <see cref="CohortSnapshot.AtEvent"/>.</param>
/// <param name="Believable">See <see cref="CohortSnapshot.Believable"/>.</param>
internal sealed record CohortDocument(
    string Standard,
    NormTable Peers,
    ImmutableSortedDictionary<string, NormTable> ByAge,
    ImmutableArray<double> LogCovariance,
    ImmutableArray<double> Noise,
    ImmutableArray<ImmutableArray<double>> RealisticSteps,
    EventNorms? AtEvent = null,
    ImmutableArray<BelievableRange> Believable = default
)
{
    /// <summary>The document of a snapshot.</summary>
    public static CohortDocument Of(CohortSnapshot snapshot) =>
        new(
            snapshot.Standard.Key,
            snapshot.Peers,
            snapshot.ByAge.ToImmutableSortedDictionary(
                pair => pair.Key.ToString(),
                pair => pair.Value,
                StringComparer.Ordinal
            ),
            snapshot.LogCovariance,
            snapshot.Noise,
            snapshot.RealisticSteps,
            snapshot.AtEvent,
            snapshot.Believable
        );

    /// <summary>The snapshot, with what all standards share.</summary>
    /// <param name="version">Version of the bundle.</param>
    /// <param name="shared">What all standards share.</param>
    /// <param name="original">The original pipeline's model, if there is one.</param>
    /// <exception cref="FormatException">The standard's key is not one.</exception>
    public CohortSnapshot ToSnapshot(string version, SharedCohortDocument shared, OriginalModel? original = null) =>
        new()
        {
            ModelVersion = version,
            Standard = StationStandard.Parse(Standard),
            Everyone = shared.Everyone,
            Peers = Peers,
            ByAge = ByAge.ToImmutableDictionary(pair => AgeGroup.Parse(pair.Key), pair => pair.Value),
            Performance = shared.Performance,
            Context = shared.Context,
            Shape = shared.Shape,
            LogCovariance = LogCovariance,
            Noise = Noise,
            RealisticSteps = RealisticSteps,
            AtEvent = AtEvent,
            NextRace = shared.NextRace,
            Believable = Believable.IsDefault ? [] : Believable,
            Original = original,
        };
}
