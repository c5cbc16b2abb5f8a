using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Pace;

/// <summary>Reads races against what was learnt from some of them.</summary>
internal sealed class PaceReader
{
    /// <summary>Far from every seed that a plan has beside its own.</summary>
    private const int OtherSeed = 1000;

    private readonly TrainingSet _set;
    private readonly Dictionary<int, PreviousRace> _previous;
    private readonly CourseEffects?[] _draws;
    private readonly CourseEffects?[] _otherDraws;

    /// <summary>Learns what races are read against.</summary>
    /// <param name="set">The races.</param>
    /// <param name="courses">How events vary, learnt from the same races.</param>
    /// <param name="use">Which races to learn the usual race of each standard from.</param>
    /// <param name="seed">Decides which finishers of an event are seen.</param>
    public PaceReader(TrainingSet set, CourseModel courses, Func<int, bool> use, int seed)
    {
        (_set, Courses) = (set, courses);
        Norms = PaceNorms
            .Of(set, use)
            .Where(pair => courses.Covers(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        Frames = Norms.ToDictionary(pair => pair.Key, pair => new PaceFrame(pair.Value, courses, pair.Key));
        _previous = PreviousOf(set, courses, Norms);
        _draws = CourseDraws.Of(set, courses, _ => true, seed);
        _otherDraws = CourseDraws.Of(set, courses, _ => true, seed + OtherSeed);
    }

    /// <summary>How events vary.</summary>
    public CourseModel Courses { get; }

    /// <summary>The usual race of each standard.</summary>
    public IReadOnlyDictionary<StationStandard, PaceNorm> Norms { get; }

    /// <summary>What forecasts of each standard are made with.</summary>
    public IReadOnlyDictionary<StationStandard, PaceFrame> Frames { get; }

    /// <summary>
    /// What earlier races say, by race. Their events' effects are those of all their finishers, who were known by the time of
    /// the later race.
    /// </summary>
    public static Dictionary<int, PreviousRace> PreviousOf(
        TrainingSet set,
        CourseModel courses,
        IReadOnlyDictionary<StationStandard, PaceNorm> norms
    )
    {
        var races = set.Repeats.ToDictionary(repeat => repeat.Race, repeat => set.Races[repeat.Previous]);
        var events = races.Values.Select(race => race.EventId).ToHashSet(StringComparer.Ordinal);
        var logs = set
            .Races.Where(race => events.Contains(race.EventId))
            .GroupBy(race => race.EventId)
            .ToDictionary(
                group => group.Key,
                group => courses.Estimate(CourseDraws.Tally(courses, group)).TotalLog,
                StringComparer.Ordinal
            );
        return races
            .Where(pair => norms.ContainsKey(pair.Value.Standard))
            .ToDictionary(
                pair => pair.Key,
                pair => new PreviousRace(
                    pair.Value.TotalS,
                    (int)Math.Round(norms[pair.Value.Standard].TotalS),
                    null,
                    logs[pair.Value.EventId]
                )
            );
    }

    /// <summary>Reads a race; null where its standard has no norm or a split is missing.</summary>
    /// <param name="i">Position of the race.</param>
    /// <param name="isEventKnown">Whether other finishers of its event are seen.</param>
    public PaceProgress? Read(int i, bool isEventKnown) => Read(i, isEventKnown ? _draws[i] : null);

    /// <summary>
    /// The races to train on: each once, every second one with some of its event known, so that the model learns both; and
    /// each three times, with its event unknown and with two draws of finishers seen, for the early checkpoints where the
    /// event matters most.
    /// </summary>
    /// <param name="use">Which races to train on.</param>
    /// <returns>Each race three times, and each once.</returns>
    public (IReadOnlyList<PaceProgress> EveryWay, IReadOnlyList<PaceProgress> Once) Training(Func<int, bool> use)
    {
        var (everyWay, once) = (new List<PaceProgress>(), new List<PaceProgress>());
        for (var i = 0; i < _set.Races.Length; i++)
        {
            if (
                use(i)
                && Read(i, null) is { } unknown
                && Read(i, _draws[i]) is { } known
                && Read(i, _otherDraws[i]) is { } knownOtherwise
            )
            {
                everyWay.AddRange([unknown, known, knownOtherwise]);
                once.Add(i % 2 == 0 ? unknown : known);
            }
        }

        return (everyWay, once);
    }

    private PaceProgress? Read(int i, CourseEffects? course)
    {
        var race = _set.Races[i];
        if (!race.Splits.IsComplete || !Frames.TryGetValue(race.Standard, out var frame))
        {
            return null;
        }

        var progress = new PaceProgress();
        progress.Read(
            new PaceQuery(race.Standard, race.AgeGroup, race.Splits, _previous.GetValueOrDefault(i), course),
            frame
        );
        return progress;
    }
}
