using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Results;

/// <summary>The results that models are trained on or judged by: clean and complete, in an order that depends on content alone.</summary>
/// <param name="Fingerprint">SHA-256 over the results, whatever the files were called and in which order they came.</param>
/// <param name="Races">The results.</param>
/// <param name="Repeats">Later races of athletes with an earlier one.</param>
/// <param name="Open">
/// By standard: what the division of transitions leaves open that were measured together alone, see <see cref="RoxMind.Grains.Analysis.Courses.RoxzoneDivision.Open"/>.
/// </param>
internal sealed record TrainingSet(
    string Fingerprint,
    ImmutableArray<RaceResult> Races,
    ImmutableArray<RepeatRace> Repeats,
    ImmutableDictionary<StationStandard, double[]> Open
)
{
    /// <summary>
    /// Results of fields of which only the fastest were published: they teach nothing, and who is in one is there for the finish. What such
    /// an athlete does at the next race is judged all the same.
    /// </summary>
    public ImmutableArray<RaceResult> Listed { get; init; } = [];

    /// <summary>Ids of the events in ordinal order.</summary>
    public ImmutableArray<string> EventIds { get; } =
    [.. Races.Select(race => race.EventId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The same of some of the results alone.</summary>
    public TrainingSet Of(ImmutableArray<RaceResult> races) =>
        this with
        {
            Races = races,
            Repeats = RepeatFinder.Find(races),
        };

    /// <summary>Whether a race's transitions were published together alone: the single ones are the likeliest, not measured.</summary>
    public static bool IsDivided(RaceResult race) => race.PublishedRoxzoneTotalS is not null;

    /// <summary>The splits as a forecast may see them while the race runs: transitions that were told at the finish are missing.</summary>
    public static Splits Seen(RaceResult race) => IsDivided(race) ? Seen(race.Splits) : race.Splits;

    /// <summary>Splits without their transitions.</summary>
    public static Splits Seen(Splits splits) => splits.Keep(segment => RaceFormat.Kind(segment) != SegmentKind.Roxzone);

    /// <summary>The transitions alone.</summary>
    public static Splits Roxzones(Splits splits) =>
        splits.Keep(segment => RaceFormat.Kind(segment) == SegmentKind.Roxzone);
}
