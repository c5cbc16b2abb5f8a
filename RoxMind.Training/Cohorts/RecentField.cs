using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// The finishers that norms are made of: fields change from season to season, and an athlete is set against those of today. Where the
/// newest seasons have too few finishers of a standard, those of all seasons.
/// </summary>
/// <param name="races">The finishers of one standard.</param>
/// <param name="newest">The newest season of all results; null when none is told.</param>
internal sealed class RecentField(RaceResult[] races, int? newest)
{
    private const int Seasons = 2;
    private const int Least = 1000;

    private readonly RaceResult[] _measured = [.. races.Where(race => !TrainingSet.IsDivided(race))];

    /// <summary>The finishers.</summary>
    public RaceResult[] Races { get; } =
        races.Where(race => race.Season > newest - Seasons).ToArray() is { Length: >= Least } recent ? recent : races;

    /// <summary>Their norms.</summary>
    /// <param name="name">See <see cref="NormTable.Name"/>.</param>
    public NormTable Build(string name) => Build(name, Races, _measured);

    /// <summary>The norms of an age group of theirs.</summary>
    public NormTable Build(string name, AgeGroup age) =>
        Build(name, [.. Races.Where(race => race.AgeGroup == age)], [.. _measured.Where(race => race.AgeGroup == age)]);

    /// <summary>Transitions are those that were measured, of whatever season, unless they are too few.</summary>
    private static NormTable Build(string name, RaceResult[] races, RaceResult[] measured)
    {
        if (measured.Length < PaceNorms.LeastFinishers)
        {
            return NormTableBuilder.Build(name, races);
        }

        var builder = new NormTableBuilder();
        foreach (var race in races)
        {
            builder.Add(race with { Splits = TrainingSet.Seen(race.Splits) });
        }

        foreach (var race in measured)
        {
            builder.Add(TrainingSet.Roxzones(race.Splits));
        }

        return builder.Build(name);
    }
}
