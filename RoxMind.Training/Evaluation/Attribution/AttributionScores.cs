using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>Analyses open singles of events not trained on, and looks whether the analyses lay their finishes to the right causes.</summary>
internal sealed class AttributionScores
{
    /// <summary>Of each event so many are analysed, or all.</summary>
    private const int AnEvent = 100;

    /// <summary>Of those, faults are planted into so many.</summary>
    private const int Planted = 40;

    /// <summary>Running and stations are uneven when they are so many percentile points apart.</summary>
    private const double Uneven = 25;

    private readonly Dictionary<bool, List<double>> _percentiles = new() { [true] = [], [false] = [] };
    private readonly List<bool> _uneven = [];
    private readonly List<bool> _named = [];
    private readonly PlantedFaults _planted = new();
    private readonly NextRaces _next = new();

    /// <summary>The scores.</summary>
    public AttributionReport Report() =>
        new(
            [
                .. _percentiles
                    .Where(pair => pair.Value.Count > 0)
                    .OrderByDescending(pair => pair.Key)
                    .Select(pair => PercentileScore.Of(SeasonGroups.NameOf(pair.Key), pair.Value)),
            ],
            _next.Within(),
            _next.Faster(),
            _planted.Score(),
            ShareScore.Of(_uneven),
            ShareScore.Of(_named)
        );

    /// <summary>Adds events.</summary>
    /// <param name="set">The races.</param>
    /// <param name="use">Which of them are of these events.</param>
    /// <param name="cohorts">Norms that know nothing of the events.</param>
    /// <param name="settled">The events when they were over, by a model learnt without them.</param>
    public void Add(
        TrainingSet set,
        Func<int, bool> use,
        IReadOnlyDictionary<StationStandard, CohortSnapshot> cohorts,
        SettledEvents settled
    )
    {
        var judge = new RaceJudge(cohorts, settled);
        var events = Enumerable
            .Range(0, set.Races.Length)
            .Where(use)
            .Select(i => set.Races[i])
            .Where(race => race.Division == Division.Open && cohorts.ContainsKey(race.Standard))
            .GroupBy(race => race.EventId, StringComparer.Ordinal);
        foreach (var finishers in events)
        {
            foreach (var (i, race) in Drawn(finishers).Index())
            {
                Add(judge, RaceJudge.Published(race), judge.CourseOf(race), i < Planted);
            }
        }

        foreach (var repeat in set.Repeats.Where(repeat => use(repeat.Race)))
        {
            var (earlier, next) = (set.Races[repeat.Previous], set.Races[repeat.Race]);
            if (earlier.Standard == next.Standard && cohorts.ContainsKey(next.Standard))
            {
                _next.Add(judge, earlier, next);
            }
        }
    }

    private static IEnumerable<RaceResult> Drawn(IEnumerable<RaceResult> finishers)
    {
        var races = finishers.OrderBy(race => race.RaceId, StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(races);
        return races.Take(AnEvent);
    }

    private void Add(RaceJudge judge, RaceResult race, CourseEffects course, bool isPlanted)
    {
        if (judge.Analyze(race, course) is not { } analysis)
        {
            return;
        }

        if (analysis.PercentileAtEvent is { } percentile)
        {
            _percentiles[SeasonGroups.IsOld(race)].Add(percentile);
        }

        var groups = analysis.Groups.ToDictionary(group => group.Kind);
        if (
            groups.GetValueOrDefault(SegmentKind.Run)?.Percentile is { } running
            && groups.GetValueOrDefault(SegmentKind.Station)?.Percentile is { } stations
            && Math.Abs(running - stations) >= Uneven
        )
        {
            var slower = running < stations ? SegmentKind.Run : SegmentKind.Station;
            var other = slower == SegmentKind.Run ? SegmentKind.Station : SegmentKind.Run;
            _uneven.Add(groups[slower].Z > groups[other].Z);
            _named.Add(
                analysis.Priorities.Any(one => one.Group == slower) || analysis.Strengths.Any(one => one.Group == other)
            );
        }

        if (isPlanted)
        {
            _planted.Add(judge, race, course, analysis);
        }
    }
}
