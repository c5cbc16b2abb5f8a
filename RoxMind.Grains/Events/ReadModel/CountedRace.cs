using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>A race, finished or under way, that the estimate of an event's course is made from.</summary>
/// <param name="Standard">What the stations ask for.</param>
/// <param name="Age">Age group; unknown is a value.</param>
/// <param name="Splits">The splits so far.</param>
/// <param name="RoxzoneTotalS">Seconds in all transitions, where they alone are known; null otherwise.</param>
internal readonly record struct CountedRace(
    StationStandard Standard,
    AgeGroup Age,
    Splits Splits,
    int? RoxzoneTotalS = null
)
{
    /// <summary>A result as it is counted: who did not finish counts as far as they came, who was disqualified not at all.</summary>
    public static CountedRace Of(RaceResult result) =>
        result.Status is RaceStatus.Disqualified or RaceStatus.Withdrawn
            ? new CountedRace(result.Standard, result.AgeGroup, Splits.None)
            : new CountedRace(
                result.Standard,
                result.AgeGroup,
                result.Splits,
                result.Splits.IsComplete ? null : result.RoxzoneTotalS
            );

    /// <summary>The splits that a model counts.</summary>
    public Splits CompleteBy(CourseModel model) => model.Complete(Standard, Age, Splits, RoxzoneTotalS);

    /// <summary>Whether another state of the race differs in its splits alone.</summary>
    public bool IsAlike(CountedRace other) => Standard == other.Standard && Age == other.Age;
}
