using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>Learns what athletes do at their next race; see <see cref="NextRaceNorm"/>.</summary>
internal static class NextRaceFit
{
    /// <summary>Pairs below which nothing is learnt.</summary>
    private const int Least = 100;

    /// <summary>The norm; null where too few raced twice.</summary>
    /// <param name="set">The results.</param>
    /// <param name="settled">The events when they were over.</param>
    public static NextRaceNorm? Of(TrainingSet set, SettledEvents settled)
    {
        var courses = settled.Courses;
        (double Gap, double Error)[] pairs =
        [
            .. set
                .Repeats.Select(repeat => (Earlier: set.Races[repeat.Previous], Later: set.Races[repeat.Race]))
                .Where(pair => pair.Earlier.Standard == pair.Later.Standard && courses.Covers(pair.Later.Standard))
                .Select(pair => (Level(pair.Earlier), Level(pair.Later))),
        ];
        if (pairs.Length < Least)
        {
            return null;
        }

        var line = RobustLine.Through(pairs);
        var slope = line.Slope.GetValueOrDefault();
        var change = line.Error - (slope * line.Gap);
        var left = pairs.Select(pair => pair.Error - change - (slope * pair.Gap)).Order().ToArray();
        return new NextRaceNorm(
            Math.Round(slope, 4),
            Math.Round(change, 4),
            Math.Round(left[left.Length / 4], 4),
            Math.Round(left[3 * left.Length / 4], 4)
        );

        double Level(RaceResult race) =>
            Math.Log(race.RacedS / courses.Frame(race.Standard)!.UsualS) - settled.Without(race).OwnTotalLog;
    }
}
