using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>
/// The effects of a race's event as they may be known when it is run: from a random number of other finishers. The race
/// itself is never among them.
/// </summary>
internal static class CourseDraws
{
    private static readonly int[] Sizes = [6, 15, 40, 100, 250, 600];

    /// <summary>Draws for each race.</summary>
    /// <param name="set">The results.</param>
    /// <param name="use">Which events' races to draw for; their finishers are seen.</param>
    /// <param name="settled">The events when they were over.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <returns>The effects by race; null where none were drawn.</returns>
    public static CourseEffects?[] Of(TrainingSet set, Func<int, bool> use, SettledEvents settled, int seed)
    {
        var effects = new CourseEffects?[set.Races.Length];
        var random = new Random(seed);
        foreach (
            var finishers in Enumerable
                .Range(0, set.Races.Length)
                .Where(i => use(i) && settled.Courses.Covers(set.Races[i].Standard))
                .GroupBy(i => set.Races[i].EventId)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            int[] races = [.. finishers];
            random.Shuffle(races);
            var chosen = races.Select((race, at) => (Race: race, Size: at % Sizes.Length)).ToLookup(one => one.Size);
            for (var size = 0; size < Sizes.Length; size++)
            {
                Draw(set, settled, races, Sizes[size], random, chosen[size].Select(one => one.Race), effects);
            }
        }

        return effects;
    }

    /// <summary>The tally of some finishers.</summary>
    public static CourseTally Tally(CourseModel model, IEnumerable<RaceResult> races)
    {
        var tally = new CourseTally();
        foreach (var race in races)
        {
            tally.Add(model, race.Standard, race.AgeGroup, race.Splits);
        }

        return tally;
    }

    private static void Draw(
        TrainingSet set,
        SettledEvents settled,
        int[] races,
        int size,
        Random random,
        IEnumerable<int> chosen,
        CourseEffects?[] effects
    )
    {
        random.Shuffle(races);
        var seen = races.Take(Math.Min(size, races.Length / 2)).ToHashSet();
        var tally = settled.Tally(seen.Order().Select(i => set.Races[i]));
        var common = settled.Courses.Estimate(tally);
        foreach (var i in chosen)
        {
            effects[i] = seen.Contains(i) ? settled.Without(tally, set.Races[i]) : common;
        }
    }
}
