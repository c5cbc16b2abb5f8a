using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Results;

/// <summary>The results that models are trained on or judged by: clean and complete, in an order that depends on content alone.</summary>
/// <param name="Fingerprint">SHA-256 over the results, whatever the files were called and in which order they came.</param>
/// <param name="Races">The results.</param>
/// <param name="Repeats">Later races of athletes with an earlier one.</param>
internal sealed record TrainingSet(
    string Fingerprint,
    ImmutableArray<RaceResult> Races,
    ImmutableArray<RepeatRace> Repeats
)
{
    /// <summary>Ids of the events in ordinal order.</summary>
    public ImmutableArray<string> EventIds { get; } =
    [.. Races.Select(race => race.EventId).Distinct().Order(StringComparer.Ordinal)];
}
