using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Sources;

/// <summary>
/// Finds fields of which only the fastest were published: sources end a list at the 99th, 199th … row. Their medians are those of the
/// fast, so they teach nothing; one whole field in a hundred is taken for such by chance.
/// </summary>
internal static class CutFields
{
    private const int Page = 100;

    /// <summary>The races without those of cut fields.</summary>
    /// <param name="ranked">Every ranked race.</param>
    public static IEnumerable<RaceResult> LeaveOut(IReadOnlyCollection<RaceResult> ranked) =>
        ranked
            .GroupBy(race => (race.EventId, race.Division, race.Gender))
            .Where(field => field.Count() % Page != Page - 1)
            .SelectMany(field => field);
}
