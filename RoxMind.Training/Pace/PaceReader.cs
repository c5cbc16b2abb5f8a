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

    private const int MostDivided = 15_000;

    /// <summary>At late checkpoints each race is learnt from once, one in so many with its event unknown: by then most events are known.</summary>
    private const int UnknownOneIn = 4;

    private readonly TrainingSet _set;
    private readonly Dictionary<int, PreviousRace> _previous;
    private readonly CourseEffects?[] _draws;
    private readonly CourseEffects?[] _otherDraws;

    /// <summary>Learns what races are read against.</summary>
    /// <param name="set">The races.</param>
    /// <param name="settled">The events when they were over; how they vary was learnt from the same races.</param>
    /// <param name="use">Which races to learn the usual race of each standard from.</param>
    /// <param name="seed">Decides which finishers of an event are seen.</param>
    public PaceReader(TrainingSet set, SettledEvents settled, Func<int, bool> use, int seed)
    {
        _set = set;
        Norms = PaceNorms
            .Of(set, use)
            .Where(pair => settled.Courses.Covers(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        Frames = Norms.ToDictionary(pair => pair.Key, pair => new PaceFrame(pair.Value, settled.Courses, pair.Key));
        _previous = PreviousOf(set, settled, Frames);
        _draws = CourseDraws.Of(set, _ => true, settled, seed);
        _otherDraws = CourseDraws.Of(set, _ => true, settled, seed + OtherSeed);
    }

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
        SettledEvents settled,
        IReadOnlyDictionary<StationStandard, PaceFrame> frames
    )
    {
        var previous = set
            .Repeats.Where(repeat =>
                frames.ContainsKey(set.Races[repeat.Previous].Standard)
                && settled.Courses.Knows(set.Races[repeat.Race].Standard)
            )
            .ToDictionary(repeat => repeat.Race, repeat => repeat.Previous);
        return previous.ToDictionary(
            pair => pair.Key,
            pair =>
                Said(
                    pair.Value,
                    pair.Key,
                    previous.TryGetValue(pair.Value, out var before) ? Said(before, pair.Key, null) : null
                )
        );

        PreviousRace Said(int race, int next, PreviousRace? before)
        {
            var earlier = set.Races[race];
            return PreviousRace.Of(
                settled.Courses,
                earlier,
                BelievedRace.Of(earlier),
                settled[earlier.EventId],
                set.Races[next].Standard,
                null,
                before
            );
        }
    }

    /// <summary>Reads a race; null where its standard has no norm or a split is missing.</summary>
    /// <param name="i">Position of the race.</param>
    /// <param name="isEventKnown">Whether other finishers of its event are seen.</param>
    public PaceProgress? Read(int i, bool isEventKnown) => Read(i, isEventKnown ? _draws[i] : null);

    /// <summary>
    /// The races to train on: each once, most of them with some of their event known, so that the model learns both; and
    /// each three times, with its event unknown and with two draws of finishers seen, for the early checkpoints where the
    /// event matters most.
    /// </summary>
    /// <param name="use">Which races to train on.</param>
    /// <returns>Each race three times, and each once.</returns>
    public (IReadOnlyList<PaceProgress> EveryWay, IReadOnlyList<PaceProgress> Once) Training(Func<int, bool> use)
    {
        var (everyWay, once) = (new List<PaceProgress>(), new List<PaceProgress>());
        var (divided, nth) = (0, EveryNth(use));
        for (var i = 0; i < _set.Races.Length; i++)
        {
            if (
                use(i)
                && (!TrainingSet.IsDivided(_set.Races[i]) || divided++ % nth == 0)
                && Read(i, null) is { } unknown
                && Read(i, _draws[i]) is { } known
                && Read(i, _otherDraws[i]) is { } knownOtherwise
            )
            {
                everyWay.AddRange([unknown, known, knownOtherwise]);
                once.Add(i % UnknownOneIn == 0 ? unknown : known);
            }
        }

        return (everyWay, once);
    }

    /// <summary>
    /// Races whose transitions nobody saw while they ran say less about a race under way: so many of them are learnt from, evenly
    /// over all events.
    /// </summary>
    private int EveryNth(Func<int, bool> use)
    {
        var divided = Enumerable.Range(0, _set.Races.Length).Count(i => use(i) && TrainingSet.IsDivided(_set.Races[i]));
        return Math.Max(1, (int)Math.Ceiling((double)divided / MostDivided));
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
            new PaceQuery(race.Standard, race.AgeGroup, TrainingSet.Seen(race), _previous.GetValueOrDefault(i), course),
            frame,
            race.Splits.SumS
        );
        return progress;
    }
}
