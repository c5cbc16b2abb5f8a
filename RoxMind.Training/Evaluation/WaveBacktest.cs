using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>
/// Replays events in time order: waves of 50 start ten minutes apart, at a moment every athlete has done some segments or
/// none, and those on the course are forecast. Who has finished by then is fast or started early, unlike a random draw.
/// </summary>
internal sealed class WaveBacktest
{
    private const int WaveSize = 50;
    private const int SecondsBetweenWaves = 600;

    private static readonly int[] Minutes = [45, 75, 120, 180];

    private readonly Dictionary<
        (string Waves, int Minutes),
        List<(PaceStep Plain, PaceStep Calibrated, int FinishS)>
    > _seen = [];

    /// <summary>The scores.</summary>
    public ImmutableArray<WaveScore> Scores() =>
        [
            .. _seen
                .OrderBy(pair => pair.Key.Waves, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.Minutes)
                .Select(pair => new WaveScore(
                    pair.Key.Waves,
                    pair.Key.Minutes,
                    PaceScores.Score(pair.Value.Select(one => (one.Plain, one.FinishS))),
                    PaceScores.Score(pair.Value.Select(one => (one.Calibrated, one.FinishS)))
                )),
        ];

    /// <summary>Replays events.</summary>
    /// <param name="races">The races; those of the open division start.</param>
    /// <param name="model">Models that saw nothing of the events.</param>
    /// <param name="courses">How events vary, learnt without them.</param>
    public void Add(IEnumerable<RaceResult> races, PaceModel model, CourseModel courses)
    {
        foreach (
            var start in races
                .Where(race => race.Division == Division.Open && model.Frames.ContainsKey(race.Standard))
                .GroupBy(race => race.EventId)
        )
        {
            var drawn = start.OrderBy(race => race.RaceId, StringComparer.Ordinal).ToArray();
            new Random(1).Shuffle(drawn);
            Replay("as drawn", drawn, model, courses);
            Replay("by age group", [.. drawn.OrderBy(race => race.AgeGroup.From)], model, courses);
            Replay("slowest first", BySpeed(drawn), model, courses);
        }
    }

    /// <summary>By the finish that athletes announce, which is off by up to a fifth: the hardest order to see through.</summary>
    private static RaceResult[] BySpeed(RaceResult[] drawn)
    {
        var random = new Random(2);
        return [.. drawn.OrderByDescending(race => race.TotalS * (0.8 + (0.4 * random.NextDouble())))];
    }

    private void Replay(string waves, RaceResult[] starts, PaceModel model, CourseModel courses)
    {
        foreach (var minutes in Minutes)
        {
            var splits = starts
                .Select((race, i) => Until(race.Splits, (60 * minutes) - (i / WaveSize * SecondsBetweenWaves)))
                .ToArray();
            var tally = CourseDraws.Tally(courses, starts.Select((race, i) => race with { Splits = splits[i] }));
            if (!_seen.TryGetValue((waves, minutes), out var seen))
            {
                seen = [];
                _seen.Add((waves, minutes), seen);
            }

            for (var i = 0; i < starts.Length; i++)
            {
                var race = starts[i];
                if (splits[i].Raw[0] == 0 || splits[i].IsComplete)
                {
                    continue;
                }

                var told = TrainingSet.IsDivided(race) ? TrainingSet.Seen(splits[i]) : splits[i];
                var query = new PaceQuery(race.Standard, race.AgeGroup, told, null);
                var others = tally.Without(courses, race.Standard, race.AgeGroup, splits[i]);
                seen.Add(
                    (
                        model.Forecast(query)[^1],
                        model.Forecast(query with { Course = courses.Estimate(others) })[^1],
                        race.Splits.SumS
                    )
                );
            }
        }
    }

    private static Splits Until(Splits splits, int seconds)
    {
        var (done, sum) = (new int[RaceFormat.SegmentCount], 0);
        for (var i = 0; i < done.Length; i++)
        {
            sum += splits.Raw[i];
            if (sum > seconds)
            {
                break;
            }

            done[i] = splits.Raw[i];
        }

        return new Splits(done);
    }
}
