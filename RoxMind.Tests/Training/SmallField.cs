using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training;

/// <summary>A made-up set of results that trains in seconds: four events, two standards, some athletes twice.</summary>
internal static class SmallField
{
    private const int RacesAnEvent = 120;
    private const int Repeating = 15;

    /// <summary>Enough to train, not enough to be good.</summary>
    public static TrainingPlan Plan { get; } = new(2, 1, k => new TreeSize(8, 6, 20, 0.1, 0.5, k % 2));

    /// <summary>The results.</summary>
    public static IReadOnlyList<RaceResult> Races { get; } =
    [.. Events(SyntheticCohort.OpenMen, "men"), .. Events(SyntheticCohort.OpenWomen75, "women")];

    /// <summary>The results as they are trained on.</summary>
    public static TrainingSet Set { get; } = ResultFolder.Of(Races);

    private static IEnumerable<RaceResult> Events(SyntheticCohort cohort, string who) =>
        cohort
            .Races.Take(4 * RacesAnEvent)
            .Select(
                (race, i) =>
                {
                    var (at, number) = (i / RacesAnEvent, i % RacesAnEvent);
                    var name = number < Repeating ? $"{who} {number}" : $"{who} {at} {number}";
                    return race with
                    {
                        RaceId = $"{who}-{i}",
                        EventId = $"event-{at}",
                        EventName = $"S{5 + (at / 2)} {2023 + (at / 2)} City {at}",
                        Entrant = new Entrant(null, name, null, null),
                        AgeGroup = number < Repeating ? AgeGroup.Unknown : race.AgeGroup,
                    };
                }
            );
}
